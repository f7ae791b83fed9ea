import { plainText } from './plainText.ts';

const GREETING =
  'no|nope|sorry|hi|hello|hey|um|uh|lo siento|perdon|disculpe|hola|desole|bonjour|nein|hallo|entschuldigung|desculpe|oi|ola|scusi|ciao|nee';
/** `I am not`, as people text it: in English, Spanish, French, German, Portuguese, Italian and Dutch. */
const DENIAL = [
  "(?:this|it|that)(?: is|'?s) not|(?:this|it|that) (?:isn'?t|ain'?t)|i(?: am|'?m) not|i ain'?t|not",
  'no soy|est[ae]? no es|aqui no (?:es|vive|hay)',
  "(?:je ne|j'?|je) ?suis pas|ce n'?est pas|c'?est pas|pas",
  '(?:ich )?bin nicht|(?:(?:das|hier) )?ist nicht|nicht|kein',
  'nao sou(?: [oa])?|nao e(?: [oa])?',
  'non sono|(?:questo )?non e',
  '(?:ik )?ben niet|dit is niet|niet',
].join('|');
const DENIED = new RegExp(
  String.raw`^(?:(?:${GREETING})[,.! ]+)*(?:${DENIAL}) (\p{L}[\p{L}'-]+)(?: (\p{L}[\p{L}'-]+))?(?: here| anymore| sorry)?\s*(?:[.!?,]|$)`,
  'u',
);
/** `no ann here`: without the last word it may be any answer. */
const ABSENT = new RegExp(
  String.raw`^(?:(?:${GREETING})[,.! ]+)*(?:no|kein|geen|nessun|pas de) (\p{L}[\p{L}'-]+)(?: (\p{L}[\p{L}'-]+))? (?:here|hier|aqui|qui|ici|at this number)\b`,
  'u',
);

/** `who is ann?`, `ann who`, `I don't know any Ann`, `it's Bob, not Ann`, `there is no ann`. */
const STRANGER = new RegExp(
  [
    String.raw`^who(?:'?s| is) (\p{L}[\p{L}'-]+)(?: (\p{L}[\p{L}'-]+))?\s*(?:[.!?]|$)`,
    String.raw`^(\p{L}[\p{L}'-]+) who\s*(?:[.!?]|$)`,
    String.raw`\b(?:do not|don'?t) know (?:an?|any) (\p{L}[\p{L}'-]+)\s*(?:[.!?,]|$)`,
    String.raw`^(?:this is|it'?s|it is|i'?m|i am) \p{L}[\p{L}'-]+,? not (\p{L}[\p{L}'-]+)\s*(?:[.!?]|$)`,
    String.raw`\b(?:there(?:'s| is) no|hier gibt es keine?n?|aqui no (?:vive|hay)(?: ningun[ao]?)?) (\p{L}[\p{L}'-]+)\s*(?:here|hier)?\s*(?:[.!?,]|$)`,
  ].join('|'),
  'u',
);

/**
 * The words of whom somebody says that they are not (`not ann`, `this isnt ann lee`, `no soy Ann`, `who is ann?`), in plain letters. Whether they are
 * a name has to be asked of who knows names: `not today` reads alike.
 */
export function deniedWords(text: string): readonly string[] {
  const said = plainText(text);
  const found = DENIED.exec(said) ?? ABSENT.exec(said) ?? STRANGER.exec(said);
  return found ? found.slice(1).filter((word) => word !== undefined) : [];
}
