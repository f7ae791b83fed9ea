import { addProtection } from '../document/protections.ts';
import { notEmulated } from '../exception.ts';
import { stateOf } from '../identity.ts';
import { newConditionalFormatRule, type PlacedRule } from './conditionalFormat.ts';
import { newFilter } from './filter.ts';
import { newProtection, protectionsOf } from './protection.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const RULE_SIGNATURES = {
  clearConditionalFormatRules: '',
  getConditionalFormatRules: '',
  getFilter: '',
  getProtections: 'ProtectionType',
  protect: '',
  setConditionalFormatRules: 'ConditionalFormatRule[]',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetRules(on: SheetContext) {
  const { session, sheetId } = on;
  return {
    clearConditionalFormatRules() {
      sheetIn(on).conditionalRules = [];
    },
    getConditionalFormatRules: () =>
      sheetIn(on).conditionalRules.map((rule) => newConditionalFormatRule(session, { ...rule, sheetId })),
    getFilter: () => (sheetIn(on).filter ? newFilter(session, sheetId) : null),
    getProtections: (type) => protectionsOf(session, sheetIn(on), type),
    /** Protecting a protected sheet gives back the protection that is there (Apps Script documentation). */
    protect() {
      const sheet = sheetIn(on);
      const protection =
        sheet.protections.find(({ rect }) => rect === null) ??
        addProtection(session.world.document, sheet, null, [session.email]);
      return newProtection(session, sheetId, protection.id);
    },
    setConditionalFormatRules(rules) {
      const placed = rules.map((rule) => stateOf<PlacedRule>(rule));
      if (placed.some((rule) => rule.sheetId !== sheetId))
        throw notEmulated("Another sheet's conditional rule");
      sheetIn(on).conditionalRules = placed;
    },
  } satisfies Partial<Sheet>;
}
