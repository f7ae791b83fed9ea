import { assertEmulatedFormula } from '../document/conditionalColors.ts';
import type { ConditionalRule, ConditionalStyle } from '../document/state.ts';
import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { assertColor } from './color.ts';
import { BooleanCriteria } from './enums.ts';
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
  signatures: { copy: '', getBooleanCondition: '' },
};

const CONDITION: EmulatedClass = {
  name: 'BooleanCondition',
  path: 'SpreadsheetApp.BooleanCondition',
  calls: 'free',
  signatures: { getCriteriaType: '', getCriteriaValues: '' },
};

const BUILDER: EmulatedClass = {
  name: 'ConditionalFormatRuleBuilder',
  path: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  calls: 'free',
  signatures: {
    build: '',
    setBackground: 'text?',
    setFontColor: 'text?',
    setRanges: 'Range[]',
    whenFormulaSatisfied: 'text',
    whenTextEqualTo: 'text',
  },
};

function newCondition(session: Session, { criteria, values }: ConditionalRule): BooleanCondition {
  const members = {
    getCriteriaType: () => BooleanCriteria[criteria as keyof typeof BooleanCriteria],
    getCriteriaValues: () => [...values],
  } satisfies Partial<BooleanCondition>;
  return strict<BooleanCondition>(CONDITION, session, members);
}

export function newConditionalFormatRule(session: Session, rule: PlacedRule): Rule {
  const members = {
    copy: () => newConditionalFormatRuleBuilder(session, rule),
    getBooleanCondition: () => newCondition(session, rule),
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
  const colored = (name: keyof ConditionalStyle, color: string | null) => {
    assertColor(color);
    const { [name]: _replaced, ...style } = rule.style ?? {};
    return change({ style: color === null ? style : { ...style, [name]: color } });
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
    setFontColor: (color) => colored('fontColor', color),
    setRanges(ranges) {
      const contexts = ranges.map((range) => stateOf<RangeContext>(range));
      const [sheetId, ...others] = new Set(contexts.map((context) => context.sheetId));
      if (others.length > 0) throw exception('Conditional format rule cannot reference different sheets.');
      return change({ sheetId: sheetId ?? 0, rects: contexts.map((context) => context.rect) });
    },
    whenFormulaSatisfied(formula) {
      assertEmulatedFormula(formula);
      return when('CUSTOM_FORMULA', formula);
    },
    whenTextEqualTo: (text) => when('TEXT_EQUAL_TO', text),
  } satisfies Partial<Builder>;
  const self: Builder = strict<Builder>(BUILDER, session, members);
  return self;
}
