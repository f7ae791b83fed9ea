import { assertEmulatedFormula } from '../document/conditionalColors.ts';
import type { ConditionalRule, ConditionalStyle } from '../document/state.ts';
import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { assertColor } from './color.ts';
import { BooleanCriteria } from './enums.ts';
import { newRange } from './range.ts';
import type { RangeContext } from './rangeContext.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule knows its sheet only through its ranges. */
export interface PlacedRule extends ConditionalRule {
  sheetId: number;
}

const RULE: EmulatedClass = {
  name: 'ConditionalFormatRule',
  path: 'SpreadsheetApp.ConditionalFormatRule',
  calls: 'free',
  signatures: { copy: '', getBooleanCondition: '', getRanges: '' },
};

const CONDITION: EmulatedClass = {
  name: 'BooleanCondition',
  path: 'SpreadsheetApp.BooleanCondition',
  calls: 'free',
  signatures: {
    getBackground: '',
    getBold: '',
    getCriteriaType: '',
    getCriteriaValues: '',
    getFontColor: '',
  },
};

const BUILDER: EmulatedClass = {
  name: 'ConditionalFormatRuleBuilder',
  path: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  calls: 'free',
  signatures: {
    build: '',
    setBackground: 'text?',
    setBold: 'boolean?',
    setFontColor: 'text?',
    setItalic: 'boolean?',
    setStrikethrough: 'boolean?',
    setRanges: 'Range[]',
    whenCellEmpty: '',
    whenCellNotEmpty: '',
    whenFormulaSatisfied: 'text',
    whenTextContains: 'text',
    whenTextDoesNotContain: 'text',
    whenTextEndsWith: 'text',
    whenTextEqualTo: 'text',
    whenTextStartsWith: 'text',
  },
};

function newCondition(session: Session, { criteria, values, style }: ConditionalRule): BooleanCondition {
  const members = {
    getBackground: () => style.background ?? null,
    getBold: () => style.bold ?? null,
    getCriteriaType: () => BooleanCriteria[criteria as keyof typeof BooleanCriteria],
    getCriteriaValues: () => [...values],
    getFontColor: () => style.fontColor ?? null,
  } satisfies Partial<BooleanCondition>;
  return strict<BooleanCondition>(CONDITION, session, members);
}

export function newConditionalFormatRule(session: Session, rule: PlacedRule): Rule {
  const members = {
    copy: () => newConditionalFormatRuleBuilder(session, rule),
    getBooleanCondition: () => newCondition(session, rule),
    getRanges: () => rule.rects.map((rect) => newRange(session, rule.sheetId, rect)),
  } satisfies Partial<Rule>;
  return strict<Rule>(RULE, session, members, rule);
}

export function newConditionalFormatRuleBuilder(session: Session, start: Partial<PlacedRule> = {}): Builder {
  let rule = start;
  const change = (part: Partial<PlacedRule>): Builder => {
    rule = { ...rule, ...part };
    return self;
  };
  const when = (criteria: keyof typeof BooleanCriteria, ...values: string[]) => change({ criteria, values });
  const styled = <Name extends keyof ConditionalStyle>(name: Name, value: ConditionalStyle[Name] | null) => {
    const { [name]: _replaced, ...style } = rule.style ?? {};
    return change({ style: value === null ? style : { ...style, [name]: value } });
  };
  const colored = (name: 'background' | 'fontColor', color: string | null) => {
    assertColor(color);
    return styled(name, color);
  };

  const members = {
    build() {
      const { rects = [], sheetId = 0, criteria, values = [], style = {} } = rule;
      if (rects.length === 0) throw exception('Cannot create conditional format rule without a range.');
      if (criteria === undefined)
        throw exception('Cannot create conditional format rule without a condition.');
      return newConditionalFormatRule(session, { rects, sheetId, criteria, values, style });
    },
    setBackground: (color) => colored('background', color),
    setBold: (bold) => styled('bold', bold),
    setFontColor: (color) => colored('fontColor', color),
    setItalic: (italic) => styled('italic', italic),
    setStrikethrough: (strikethrough) => styled('strikethrough', strikethrough),
    setRanges(ranges) {
      const contexts = ranges.map((range) => stateOf<RangeContext>(range));
      const [sheetId, ...others] = new Set(contexts.map((context) => context.sheetId));
      if (others.length > 0) throw exception('Conditional format rule cannot reference different sheets.');
      return change({ sheetId: sheetId ?? 0, rects: contexts.map((context) => context.rect) });
    },
    whenCellEmpty: () => when('CELL_EMPTY'),
    whenCellNotEmpty: () => when('CELL_NOT_EMPTY'),
    whenFormulaSatisfied(formula) {
      assertEmulatedFormula(formula);
      return when('CUSTOM_FORMULA', formula);
    },
    whenTextContains: (text) => when('TEXT_CONTAINS', text),
    whenTextDoesNotContain: (text) => when('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEndsWith: (text) => when('TEXT_ENDS_WITH', text),
    whenTextEqualTo: (text) => when('TEXT_EQUAL_TO', text),
    whenTextStartsWith: (text) => when('TEXT_STARTS_WITH', text),
  } satisfies Partial<Builder>;
  const self: Builder = strict<Builder>(BUILDER, session, members);
  return self;
}
