import type { Validation } from '../document/state.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { DataValidationCriteria } from './enums.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const READING = {
  copy: '',
  getAllowInvalid: '',
  getCriteriaType: '',
  getCriteriaValues: '',
  getHelpText: '',
};

const DATA_VALIDATION: EmulatedClass = {
  name: 'DataValidation',
  path: 'SpreadsheetApp.DataValidation',
  calls: 'free',
  signatures: READING,
};

const BUILDER: EmulatedClass = {
  name: 'DataValidationBuilder',
  path: 'SpreadsheetApp.DataValidationBuilder',
  calls: 'free',
  signatures: {
    build: '',
    requireValueInList: 'text[] | text[], boolean',
    requireCheckbox: '',
    setAllowInvalid: 'boolean',
    setHelpText: 'text',
  },
};

export function newDataValidation(session: Session, rule: Validation): DataValidation {
  const members = {
    copy: () => newDataValidationBuilder(session, rule),
    getAllowInvalid: () => rule.allowInvalid,
    getCriteriaType: () => DataValidationCriteria[rule.criteria],
    getCriteriaValues: (): unknown[] =>
      rule.criteria === 'CHECKBOX' ? [] : [[...rule.values], rule.showDropdown],
    getHelpText: () => rule.helpText ?? '',
  } satisfies Partial<DataValidation>;
  return strict<DataValidation>(DATA_VALIDATION, session, members, rule);
}

/** A rule allows invalid values unless it says otherwise (Apps Script documentation). */
export function newDataValidationBuilder(session: Session, start?: Validation): DataValidationBuilder {
  let rule: Partial<Validation> = start ?? {};
  const change = (part: Partial<Validation>): DataValidationBuilder => {
    rule = { ...rule, ...part };
    return self;
  };
  const members = {
    build() {
      const { criteria, values = [], showDropdown = true, allowInvalid = true, helpText = null } = rule;
      if (criteria === undefined) throw exception('Cannot create data validation without a criteria.');
      return newDataValidation(session, { criteria, values, showDropdown, allowInvalid, helpText });
    },
    requireValueInList: (values: string[], showDropdown: boolean = true) =>
      change({ criteria: 'VALUE_IN_LIST', values: [...values], showDropdown }),
    requireCheckbox: () => change({ criteria: 'CHECKBOX', values: [] }),
    setAllowInvalid: (allowInvalid) => change({ allowInvalid }),
    setHelpText: (helpText) => change({ helpText }),
  } satisfies Partial<DataValidationBuilder>;
  const self: DataValidationBuilder = strict<DataValidationBuilder>(BUILDER, session, members);
  return self;
}
