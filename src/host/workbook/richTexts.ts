type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** A text that a script never reads as anything else, in bold: a heading in one call. */
export function boldText(text: string): RichText {
  return SpreadsheetApp.newRichTextValue().setText(text).setTextStyle(bold()).build();
}

export function bold(): GoogleAppsScript.Spreadsheet.TextStyle {
  return SpreadsheetApp.newTextStyle().setBold(true).build();
}
