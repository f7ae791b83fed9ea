import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { newConditionalFormatRuleBuilder } from './conditionalFormat.ts';
import { newDataValidationBuilder } from './dataValidation.ts';
import { BooleanCriteria, ProtectionType, SheetType, WrapStrategy } from './enums.ts';
import { newRichTextValueBuilder } from './richText.ts';
import { newSpreadsheet } from './spreadsheet.ts';
import { newTextStyleBuilder } from './textStyle.ts';
import { newUi } from './ui.ts';
import { USER_SELECTION_SIGNATURES, userSelection } from './userSelection.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const SPREADSHEET_APP: EmulatedClass = {
  name: 'SpreadsheetApp',
  path: 'SpreadsheetApp',
  calls: 'counted',
  signatures: {
    ...USER_SELECTION_SIGNATURES,
    flush: '',
    getActive: '',
    getActiveSpreadsheet: '',
    getUi: '',
    newConditionalFormatRule: '',
    newDataValidation: '',
    newRichTextValue: '',
    newTextStyle: '',
  },
  uncounted: ['newConditionalFormatRule', 'newDataValidation', 'newRichTextValue', 'newTextStyle'],
};

export function newSpreadsheetApp(session: Session): SpreadsheetApp {
  const members = {
    ...userSelection(session),
    BooleanCriteria,
    ProtectionType,
    SheetType,
    WrapStrategy,
    flush() {
      session.unflushed = [];
    },
    getActive: () => newSpreadsheet(session),
    getActiveSpreadsheet: () => newSpreadsheet(session),
    getUi: () => newUi(session),
    newConditionalFormatRule: () => newConditionalFormatRuleBuilder(session),
    newDataValidation: () => newDataValidationBuilder(session),
    newRichTextValue: () => newRichTextValueBuilder(session),
    newTextStyle: () => newTextStyleBuilder(session),
  } satisfies Partial<SpreadsheetApp>;
  return strict<SpreadsheetApp>(SPREADSHEET_APP, session, members);
}
