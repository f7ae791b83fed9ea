import {
  asText,
  COERCION_RULES,
  type CoercionRule,
  type CoercionSettings,
  type Written,
} from './coercionRules.ts';

const PLAIN_TEXT_RULES = COERCION_RULES.filter((rule) => rule.cell === 'plain text');
const AUTOMATIC_RULES = COERCION_RULES.filter((rule) => rule.cell === 'automatic');

function firstResult(rules: readonly CoercionRule[], text: string, settings: CoercionSettings): Written {
  for (const rule of rules) {
    const written = rule.written.test(text) ? rule.read(text, settings) : undefined;
    if (written !== undefined) return written;
  }
  return asText(text);
}

const IS_SURELY_TEXT = /^(?!['=+-])(?!\s*(?:true|false)\s*$)\D*$/i;

/** What writing this text makes of a cell. */
export function coerceText(text: string, cell: CoercionRule['cell'], settings: CoercionSettings): Written {
  if (cell === 'plain text') {
    return text.startsWith('=') || text.startsWith("'")
      ? firstResult(PLAIN_TEXT_RULES, text, settings)
      : asText(text);
  }
  return IS_SURELY_TEXT.test(text) ? asText(text) : firstResult(AUTOMATIC_RULES, text, settings);
}
