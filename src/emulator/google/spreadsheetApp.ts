import type { Session } from '../session';
import { type EmulatedClass, strict } from '../strict';
import { newConditionalFormatRuleBuilder } from './conditionalFormat';
import { newDataValidationBuilder } from './dataValidation';
import { BooleanCriteria, DataValidationCriteria, ProtectionType, WrapStrategy } from './enums';
import { newRichTextValueBuilder } from './richText';
import { newSpreadsheet } from './spreadsheet';
import { newTextStyleBuilder } from './textStyle';
import { newUi } from './ui';
import { USER_SELECTION_SIGNATURES, userSelection } from './userSelection';

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
    DataValidationCriteria,
    ProtectionType,
    WrapStrategy,
    flush() {},
    getActive: () => newSpreadsheet(session),
    getActiveSpreadsheet: () => newSpreadsheet(session),
    getUi: () => newUi(session),
    newConditionalFormatRule: () => newConditionalFormatRuleBuilder(session),
    newDataValidation: () => newDataValidationBuilder(session),
    newRichTextValue: () => newRichTextValueBuilder(session, { text: '', runs: [] }),
    newTextStyle: () => newTextStyleBuilder(session, {}),
  } satisfies Partial<SpreadsheetApp>;
  return strict<SpreadsheetApp>(SPREADSHEET_APP, session, members);
}
