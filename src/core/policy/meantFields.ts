import { normalizeHeading } from '../normalize/heading.ts';
import { slipsBetween } from '../normalize/spellingSlips.ts';
import { systemNamed } from '../systems/systems.ts';
import { isContactField } from './contactFields.ts';
import { DEFAULT_FIELDS, defaultProtection } from './defaultFields.ts';
import type { FieldRule } from './fieldPolicy.ts';

/** Without a row of the policy these are written: a row that means to protect one must not miss it. */
const WRITTEN = DEFAULT_FIELDS.filter(({ protection }) => protection === 'allow')
  .flatMap(({ names }) => names)
  .map(normalizeHeading);
const WHOSE = /^(?:the|contact|contacts|person|people|lead|customer|client|crm|field)$/;
const OF_A_FIELD = /^(?:field|fields|value|values|column)$/;
const BETWEEN = /^(?:and|und|et|y|e|en|or|&|\+|\/)$/;

/** A row that the policy has under a name of its own, for each field that it may mean beside. */
export function rulesMeant(rules: readonly FieldRule[]): readonly FieldRule[] {
  const named = new Set(rules.map(({ name }) => name));
  return rules.flatMap((rule) =>
    rule.protection === 'allow' && rule.winner !== 'review'
      ? []
      : fieldsMeant(rule.name)
          .filter((field) => !named.has(field))
          .map((name) => ({ ...rule, name })),
  );
}

/** The fields that a name which is none of them may mean: with a slip, with a word before or behind it, or one of several. */
export function fieldsMeant(name: string): readonly string[] {
  if (isKnown(name)) return [];
  const words = name.split(/[\s/+&]+/).filter((word) => word !== '' && !BETWEEN.test(word));
  const bare = withoutWords(words);
  if (WRITTEN.includes(bare)) return [bare];
  const listed = partsOf(words);
  if (listed) return listed.filter((part) => WRITTEN.includes(part));
  return WRITTEN.filter((field) => isSlipOf(bare, field)).slice(0, 1);
}

function isKnown(name: string): boolean {
  return isContactField(name) || defaultProtection(name) !== undefined;
}

/** `GHL contact lifecycle stage` and `tags field` are `lifecycle stage` and `tags`. */
function withoutWords(words: readonly string[]): string {
  let [first, last] = [0, words.length];
  while (first < last - 1 && isWhose(words[first] ?? '')) first++;
  while (last > first + 1 && OF_A_FIELD.test(words[last - 1] ?? '')) last--;
  return words.slice(first, last).join(' ');
}

function isWhose(word: string): boolean {
  return WHOSE.test(word) || systemNamed(word) !== undefined;
}

/** The fields of which the words are a list, two or more; null where they are none. */
function partsOf(words: readonly string[]): readonly string[] | null {
  for (let length = words.length - 1; length > 0; length--) {
    const field = words.slice(0, length).join(' ');
    if (!isKnown(field)) continue;
    const rest = words.slice(length);
    const others = isKnown(rest.join(' ')) ? [rest.join(' ')] : partsOf(rest);
    if (others) return [field, ...others];
  }
  return null;
}

function isSlipOf(name: string, field: string): boolean {
  const [a, b] = [name, field].map((text) => text.replaceAll(' ', '')) as [string, string];
  if (b.length < 6 || /\d/.test(a)) return false;
  const most = b.length < 10 ? 1 : 2;
  return slipsBetween(a, b, most) <= most;
}
