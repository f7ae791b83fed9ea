import type { Refusal, Row, Rows } from '../../model.ts';
import { readContactId } from '../../normalize/contactId.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { nameHeading } from '../../systems/nameHeading.ts';
import { systemNamed } from '../../systems/systems.ts';
import type { Column } from '../columns.ts';

/** A column that may say no, and the cells by which it does. */
export interface RefusalColumn {
  readonly column: Column;
  readonly isNo: (text: string, row: Row) => boolean;
}

/** No longer: a note of more words is about something else. */
const LONGEST = 80;
const REPEATS =
  'duplicated?|dupl?|dupes?|ditto|see (?:above|below|row|line)|same as|as above|duplicad[oa]|doublon|doppelt|du[bp]likat|dublette|doppione|dubbel|dublado|siehe oben|wie oben|igual (?:que|a)';
const GONE =
  "deleted|merged|gel(?:ö|oe)scht|supprim[ée]e?|eliminad[oa]|eliminat[oa]|verwijderd|borrad[oa]|exclu[íi]d[oa]|do(?: not|n[’']?t) (?:sync|use|map|merge|write|touch|import|link|migrate)|not (?:to be )?(?:synced|used|mapped)|(?:nicht|ne pas|no|n[ãa]o|non|niet) (?:synchronisieren|synchroniser|sin[ck]roni[sz]\\p{L}+|synchroniseren|verwenden|benutzen|utiliser|usar|usare|gebruiken)|(?:(?:wrong|another|different) (?:person|people|contact|match|record)|not (?:the )?same (?:person|contact))(?! \\p{L})";
const WEAKER =
  'rejected|declined|refused|failed|unmatched|no match|not matched|removed?|deletes?|archived|skip(?:ped)?|ignored?|excluded?|obsolete|invalid|void|wrong|incorrect|mismatch|not a match|unlinked|on hold|disabled';
const WHO = '(?:(?:is|was|been|already|this|the|contact|record|row|person|lead|client) )*';
const END = '(?=$|[\\s,;:.!()-])';
const REPEAT = new RegExp(`^${WHO}(?:${REPEATS})${END}`, 'iu');
/** In a column of any kind: what is said of the row itself, and not of something that was done. */
const STRONG = new RegExp(
  `^${WHO}(?:${REPEATS}|${GONE}|wrong(?= ?[!.]*$))(?=$| ?[,;:.!)(–—-]| (?:in|from|into|of|with|by|at|on|row|contact|record|this)\\b)`,
  'iu',
);
const STATUS_SAYS_NO = new RegExp(`^${WHO}(?:${REPEATS}|${GONE}|${WEAKER})${END}`, 'iu');
/** Where an id should stand, the word may stand behind one too: `GHL-7 (merged)`. */
const IN_AN_ID = new RegExp(
  `(?:^|[\\s(,;])(?:${REPEATS}|${GONE}|${WEAKER}|inactive|(?:old|was|maybe|perhaps|probably|possibly|unsure|not sure)(?=\\s|\\)|$))${END}`,
  'iu',
);
/** `GHL-7?`, `GHL-7*`, `~GHL-7`, `(GHL-7)`: somebody was not sure. */
const DOUBT = /\S\s*\(?\?+\)?$|\S[*!]+$|^[~?!*]+\S|^\(.*\)$|^\[.*\]$/;

/** A word, and no id of a vendor's: those have digits, or are longer. */
const WORD = /^[^\d]{1,14}$/;
const NO =
  /^(?:no|non|nein|nee|n[ãa]o|nicht|inaktiv|inacti[fv][oe]?|inativo|inattivo|n|false|0|off|never|inactive|disabled|none|not active|stop(?:ped)?|paused?)$/i;
const STATUS =
  /^(?:(?:contact|record|row|map|mapping|match|matching|sync|link|crm|lead|person|client|customer) )*(?:status|state|flag|action|mapping|match|sync|estado|statut|stato|zustand)$/;
/** Where somebody says how sure it is that the row's ids are one person's. */
const OF_A_MATCH =
  /^(?:(?:match|matching|mapping|link|pairing|id) )?(?:confidence|quality|certainty)$|^(?:match|matching|mapping|pairing)(?: (?:status|state|result|check))?$/;
const UNSURE =
  /^(?:unsure|not sure|uncertain|unclear|unconfirmed|unverified|unchecked|possibl[ey]|probabl[ey]|likely|maybe|perhaps|low|weak|poor|fuzzy|guess(?:ed)?|partial|pending|open|needs? (?:review|check\w*|confirm\w*)|to (?:be )?(?:check|confirm|review)\w*|check|review|tbc|tbd|no|none|false|\?+)(?=$|[\s,;:.!()?-])|^(?:0?[.,][0-4]\d*|0|[0-4]?\d ?%)$/i;
/** What is said of the row or of the link, not of the person: a customer may be inactive. */
const OF_A_LINK = /^(?:record|row|map|sync|link) (?:status|state)$/;
const LINK_SAYS_NO =
  /^(?:inactive|broken|stale|outdated|expired|disconnected|unlinked|lost)(?=$|[\s,;:.!()-])/i;
const REVIEW_WANTED = /^(?:needed|required|pending|open|yes|x)$/i;
const YES_MEANS_NO =
  /^(?:is )?(?:do not|dont|don t) (?:sync|use|map|merge|write|touch|import|link|migrate)$|^(?:is |was )?(?:excluded?|exclude from sync|skip(?:ped)?|ignored?|deleted|removed|archived|merged|duplicated?|dupe?|obsolete|invalid|inactive|disabled)$|^(?:gel(?:ö|oe)scht|supprim[ée]e?|eliminad[oa]|eliminat[oa]|verwijderd|(?:nicht|ne pas|no|n[ãa]o|non|niet) (?:synchronisieren|synchroniser|sincronizar|sincronizzare|synchroniseren))$|^(?:needs? review|review needed|to (?:be )?review(?:ed)?|needs? check(?:ing)?)$|^(?:merge[ds]? (?:into|with|to)|duplicate of|dup of|replaced by|superseded by|redirect(?:s|ed)?(?: to)?|same as)(?:(?: contact| record)? id)?$|^(?:has |is |was )?(?:left (?:the )?(?:company|firm|business)|no longer (?:here|there|employed|(?:with|at) (?:the )?(?:company|firm))|deceased|dead|died|passed away|verstorben|d[ée]c[ée]d[ée]e?|fallecid[oa]|falecid[oa]|decedut[oa]|overleden)$|^(?:is |on )?(?:hold|quarantined?|locked|read only|frozen)$/;
/** An id stands under it, of the contact itself or of the one whom it repeats. */
const OF_THE_MASTER =
  /^(?:master|survivor|surviving|winner|winning|canonical)(?: (?:contact|record|person))?(?: id)?$/;
const NO_MEANS_NO =
  /^(?:is )?(?:active|enabled|valid|included?|in scope|sync|sync enabled|to sync|use|approved|confirmed|verified|reviewed|checked|match confirmed|mapping confirmed|linked|matched|same person|ok|aktiv|acti[fv][oe]?|ativo|attivo|actief|synchronisieren|synchroniser|sincronizar|sincronizzare|synchroniseren|verwenden|utiliser|usar|usare|gebruiken)$/;
/** What is said of an address, a consent or a deal is not said of the row. */
const OF_SOMETHING_ELSE =
  /\b(?:e ?mail|phone|mobile|sms|whats ?app|newsletter|subscription|marketing|order|invoice|payment|deal|opportunity|project|task|ticket|address|website|company|account|plan|source|title|id)\b/;

/** The columns of a map, beside those that are read, that can say that a row is not to be used. `ids` are its columns of ids. */
export function refusalColumns(
  columns: readonly Column[],
  ids: readonly Column[],
  rowsBelow: Rows,
): readonly RefusalColumn[] {
  let known: ReadonlySet<string> | null = null;
  const isAnother = (text: string, row: Row) => {
    known ??= new Set(rowsBelow.flatMap((cells) => idsOn(cells, ids)));
    const id = readContactId(text).canonical;
    return known.has(id) && !idsOn(row, ids).includes(id);
  };
  return columns.flatMap((column) => {
    const heading = normalizeHeading(column.heading)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const name = withoutSystem(heading);
    if (YES_MEANS_NO.test(name)) return [{ column, isNo: (text: string) => !NO.test(text) }];
    if (OF_THE_MASTER.test(name)) return [{ column, isNo: isAnother }];
    if (NO_MEANS_NO.test(name))
      return [{ column, isNo: (text: string) => NO.test(text) || STATUS_SAYS_NO.test(text) }];
    if (OF_A_MATCH.test(name.replace(/^is /, '')))
      return [{ column, isNo: (text: string) => UNSURE.test(text) || STATUS_SAYS_NO.test(text) }];
    if (name === 'review') return [{ column, isNo: (text: string) => REVIEW_WANTED.test(text) }];
    if (OF_A_LINK.test(name))
      return [{ column, isNo: (text: string) => STATUS_SAYS_NO.test(text) || LINK_SAYS_NO.test(text) }];
    if (STATUS.test(name)) return [{ column, isNo: (text: string) => STATUS_SAYS_NO.test(text) }];
    if (OF_SOMETHING_ELSE.test(name) || nameHeading(name)) return [];
    return [{ column, isNo: (text: string) => STRONG.test(text) }];
  });
}

/** The columns of ids, and what stands in them that is none: where most have digits, a word is no id in any language. */
export function idRefusals(ids: readonly Column[], rowsBelow: Rows): readonly RefusalColumn[] {
  return ids.map((column) => {
    const cells = rowsBelow
      .map((cells) => cellText(cells[column.index] ?? ''))
      .filter((cell) => readContactId(cell).state === 'usable');
    const haveDigits = cells.filter((cell) => !WORD.test(cell)).length * 2 >= cells.length;
    return { column, isNo: (text: string) => isNoId(text) || (haveDigits && isWord(text)) };
  });
}

/** What a row says against itself, in a column of its own or where an id should stand; null where it does not. */
export function refusalOf(cells: Row, columns: readonly RefusalColumn[]): Refusal | null {
  for (const { column, isNo } of columns) {
    const text = cellText(cells[column.index] ?? '');
    if (!isMissing(text) && text.length <= LONGEST && isNo(text, cells))
      return { says: `${column.heading}=${text}`, isRepeat: REPEAT.test(text) };
  }
  return null;
}

function idsOn(cells: Row, ids: readonly Column[]): readonly string[] {
  return ids.flatMap(({ index }) => readContactId(cells[index] ?? '').canonical || []);
}

function isWord(text: string): boolean {
  return WORD.test(text) && readContactId(text).state === 'usable';
}

/** Whether a word stands in place of an id, or behind one, that says that it is none: `deleted`, `GHL-7?`, `see above`. */
export function isNoId(cell: string): boolean {
  const text = cellText(cell);
  return text.length <= LONGEST && !isMissing(text) && (IN_AN_ID.test(text) || DOUBT.test(text));
}

/** `ghl status` and `deleted in GHL` say of one system what `status` and `deleted` say of all. */
function withoutSystem(name: string): string {
  const words = name.split(' ').filter((word) => systemNamed(word) === undefined);
  return words.join(' ').replace(/ (?:in|from|at|on|date)$/, '');
}
