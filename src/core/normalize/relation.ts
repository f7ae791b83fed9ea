/* Names that call somebody by what they are to another person: `John Smith's wife`, `Mother of Emma`, `John Smith (son)`. */

/** What people of one house are to each other, a line a language. */
const KIN = `
wife husband spouse mom mum mommy mummy mother dad daddy father parent son daughter child kid sister brother sibling
stepmom stepdad stepmother stepfather stepson stepdaughter aunt uncle niece nephew cousin grandma grandpa grandmother grandfather
girlfriend boyfriend fiance fiancee ex exwife exhusband widow widower nanny babysitter roommate neighbor neighbour
esposa esposo marido mujer hermano hermana hijo hija mama papa madre padre novia novio
ehefrau ehemann mutter vater sohn tochter bruder schwester
femme epouse epoux mere maman fils fille frere soeur
mulher filho filha irmao irma
moglie marito mamma figlio figlia fratello sorella
vrouw moeder vader zoon dochter broer zus
`;
/** What others are to somebody. Beside a name it is what that person does: `Ann Lee (manager)` is Ann Lee. */
const HELPERS =
  'partner assistant secretary pa ea caregiver caretaker carer guardian housekeeper friend lawyer attorney accountant agent manager boss colleague coworker representative rep asistente secretaria assistentin assistent sekretarin assistante freund freundin';
/** Those that are nobody's name, and say it without a sign between: `John Smith mom`, `Johns wife`. */
const PLAIN =
  'wife husband spouse mom mum mommy mummy mother dad daddy father daughter sister brother girlfriend boyfriend nanny esposa esposo marido ehefrau ehemann moglie marito';

const KIN_WORD = `(${KIN.trim().split(/\s+/).join('|')})`;
const WORD = `(${KIN.trim().split(/\s+/).join('|')}|${HELPERS.replaceAll(' ', '|')})`;
const PLAIN_WORD = `(${PLAIN.replaceAll(' ', '|')})`;
const OWNER = "['`\\u00b4\\u2018\\u2019]s?\\s+";
const THE = '(?:(?:the|his|her|their)\\s+)?';
const ANY = pattern(`(?<!\\p{L})${WORD}(?!\\p{L})`);
const NOT_THEMSELVES = pattern('^(on behalf of|c/o|not)\\s+(.+)$');
const RELATION_OF = pattern(`^${THE}${WORD}\\s+(?:of|to|for|de|del|di|du|da|do|von|van)\\s+(.+)$`);
const OWN_NAME_FIRST = pattern(`^([^,(]+),\\s*(?:.+${OWNER}${WORD}|${THE}${WORD}\\s+(?:of|to|de|von)\\s.+)$`);
const OWN_NAME_LAST = pattern(`^.+?${OWNER}${WORD}[\\s,:-]+(\\p{L}.*)$`);
const OWNED = pattern(`^(.+?)${OWNER}${WORD}$`);
const BESIDE = pattern(
  `^(.+?)(?:\\s*[([{]\\s*|\\s+[-\\u2013\\u2014|:]\\s+|\\s*/\\s*)${THE}${KIN_WORD}\\s*[)\\]}]?$`,
);
const AT_THE_END = pattern(`^(.+?)(?<!\\s(?:and|und|et|y|e|plus)|[&+]),?\\s+${PLAIN_WORD}$`);
const MARKS = /\p{M}+/gu;

export interface Related {
  /** The name that the cell says: the person's own, or that of whom they are something to. */
  readonly name: string;
  /** What they are to whom `name` names (`wife`), so that it is not they; '' where it is their own name. */
  readonly relation: string;
}

/** Parts what a cell says of somebody from the name in it. `Emma's dad John Smith` and `Emma, wife of John Smith` say their own names. */
export function related(shown: string): Related {
  const plain = shown.normalize('NFKD').replace(MARKS, '').replace(/\bex-/gi, 'ex').trim();
  const other = NOT_THEMSELVES.exec(plain);
  if (other) return { relation: (other[1] ?? '').toLowerCase(), name: other[2] ?? '' };
  if (!ANY.test(plain)) return { relation: '', name: shown };
  const first = OWN_NAME_FIRST.exec(plain);
  if (first) return { relation: '', name: first[1] ?? '' };
  const of = RELATION_OF.exec(plain);
  if (of) return { relation: (of[1] ?? '').toLowerCase(), name: of[2] ?? '' };
  const owned = OWNED.exec(plain) ?? BESIDE.exec(plain) ?? AT_THE_END.exec(plain);
  if (owned) return { relation: (owned[2] ?? '').toLowerCase(), name: owned[1] ?? '' };
  const last = OWN_NAME_LAST.exec(plain);
  return { relation: '', name: last ? (last[2] ?? '') : shown };
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}
