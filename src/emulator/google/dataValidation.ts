import type { Validation } from '../document/state.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const DATA_VALIDATION: EmulatedClass = {
  name: 'DataValidation',
  path: 'SpreadsheetApp.DataValidation',
  calls: 'free',
  signatures: { getAllowInvalid: '', getCriteriaValues: '' },
};

const BUILDER: EmulatedClass = {
  name: 'DataValidationBuilder',
  path: 'SpreadsheetApp.DataValidationBuilder',
  calls: 'free',
  signatures: {
    build: '',
    requireValueInList: 'text[] | text[], boolean',
    setAllowInvalid: 'boolean',
    setHelpText: 'text',
  },
};

export function newDataValidation(session: Session, rule: Validation): DataValidation {
  const members = {
    getAllowInvalid: () => rule.allowInvalid,
    getCriteriaValues: (): unknown[] => [[...rule.values], rule.showDropdown],
  } satisfies Partial<DataValidation>;
  return strict<DataValidation>(DATA_VALIDATION, session, members, rule);
}

/** A rule allows invalid values unless it says otherwise (Apps Script documentation). */
export function newDataValidationBuilder(session: Session): DataValidationBuilder {
  let rule: Partial<Validation> = {};
  const change = (part: Partial<Validation>): DataValidationBuilder => {
    rule = { ...rule, ...part };
    return self;
  };
  const members = {
    build() {
      const { values, showDropdown = true, allowInvalid = true, helpText = null } = rule;
      if (values === undefined) throw exception('Cannot create data validation without a criteria.');
      return newDataValidation(session, { values, showDropdown, allowInvalid, helpText });
    },
    requireValueInList: (values: string[], showDropdown: boolean = true) =>
      change({ values: [...values], showDropdown }),
    setAllowInvalid: (allowInvalid) => change({ allowInvalid }),
    setHelpText: (helpText) => change({ helpText }),
  } satisfies Partial<DataValidationBuilder>;
  const self: DataValidationBuilder = strict<DataValidationBuilder>(BUILDER, session, members);
  return self;
}
