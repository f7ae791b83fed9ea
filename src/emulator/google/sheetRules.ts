import { notEmulated } from '../exception.ts';
import { stateOf } from '../identity.ts';
import { newConditionalFormatRule, type PlacedRule } from './conditionalFormat.ts';
import { protectionsOf } from './protection.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const RULE_SIGNATURES = {
  getConditionalFormatRules: '',
  getProtections: 'ProtectionType',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetRules(on: SheetContext) {
  const { session, sheetId } = on;
  return {
    getConditionalFormatRules: () =>
      sheetIn(on).conditionalRules.map((rule) => newConditionalFormatRule(session, { ...rule, sheetId })),
    getProtections: (type) => protectionsOf(session, sheetIn(on), type),
    setConditionalFormatRules(rules) {
      const placed = rules.map((rule) => stateOf<PlacedRule>(rule));
      if (placed.some((rule) => rule.sheetId !== sheetId))
        throw notEmulated("Another sheet's conditional rule");
      sheetIn(on).conditionalRules = placed;
    },
  } satisfies Partial<Sheet>;
}
