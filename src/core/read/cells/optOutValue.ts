import { isMissing } from '../../normalize/text.ts';

/** Under a heading such as `DND` or `Opted out`: no, nothing set, or the opposite. */
const NO = new RegExp(
  `^(?:${[
    'false|no|n|f|0|0\\.0|off|x?unchecked|inactive|disabled|never|absent|clear|\\[\\s*\\]|\\{\\s*\\}',
    'no[ -](?:dnd|dnc|opt[ -]?outs?|restrictions?|blocks?|limits?|flags?|preferences?|settings?)',
    'not[ -](?:set|enabled|active|activated|applicable|applied|on|checked|selected|specified|configured|requested|opted[ -]?out|unsubscribed|blocked|banned|suppressed|restricted|dnd|dnc)',
    'unset|unblocked|unrestricted|subscribed|opted[ -]?in|allowed|ok|okay|can (?:be )?contact(?:ed)?|(?:dnd|dnc)[ :=-]*(?:off|no|false|disabled|inactive)',
  ].join('|')})$`,
  'i',
);
/** Beside the settings of a channel these only tell of them. */
const TOLD =
  /^(?:message|code|reason|note|comment|date|at|by|updated_?at|updated_?by|channel|name|type|id)$/i;
const SEPARATORS = /[;|\n,]/;
const PAIR = /^[^:=]{1,40}[:=](.*)$/;

/**
 * Whether a cell under a heading of opt-outs says that the contact has opted out of anything. GHL's settings are a list
 * by channel (`{"SMS":{"status":"active"}}`), of which one suffices. What is not understood is a yes.
 */
export function saysOptedOut(value: string): boolean {
  if (isMissing(value) || NO.test(value)) return false;
  if (value.startsWith('{') || value.startsWith('[{')) return jsonSaysYes(value);
  return value.split(SEPARATORS).some((part) => partSaysYes(part.trim()));
}

function partSaysYes(part: string): boolean {
  if (isMissing(part) || NO.test(part)) return false;
  const own = PAIR.exec(part)?.[1]?.trim();
  return own === undefined || !(isMissing(own) || NO.test(own));
}

function jsonSaysYes(value: string): boolean {
  try {
    return leafSaysYes(JSON.parse(value));
  } catch {
    return true;
  }
}

function leafSaysYes(value: unknown): boolean {
  if (value === null || value === false || value === 0) return false;
  if (typeof value === 'string') return partSaysYes(value.trim());
  if (typeof value !== 'object') return true;
  return Object.entries(value).some(([key, inner]) => !TOLD.test(key) && leafSaysYes(inner));
}
