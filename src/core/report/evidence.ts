import type { Verdict } from '../classify/classify.ts';
import { labelsOf } from '../match/candidates.ts';
import { type Comparison, isMapSilent, isSame, type Match } from '../match/compare.ts';
import type { Contact, Identifier } from '../model.ts';
import { fieldName } from '../normalize/heading.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import type { JudgedWrite } from '../writes/write.ts';

const LONGEST_VALUE = 160;
const LONGEST_EVIDENCE = 3000;
const ROWS_SHOWN = 3;
const WEAKNESS: Readonly<Record<Comparison['weakness'], string>> = {
  '': '',
  'one-sided-extension': '; the extension stands on one side only',
  'of-several': '; other rows have it beside somebody else',
  disowned: '; a row says that it is not theirs',
};

/**
 * What shows the verdict, for people: each identifier as it was, as it was read, and the contacts (with their rows of
 * the map) that hold it; what each finding saw; then the row's other cells. `name=value`, `missing` for what is not there.
 */
export function evidenceOf({ record, match, findings, writes, remark }: Verdict): string {
  let text = '';
  const add = (part: string) => {
    text += text === '' ? part : `; ${part}`;
  };
  for (const identifier of match.identifiers) add(identifierEvidence(identifier, match));
  for (const { reason, evidence } of findings) if (evidence) add(`${reason}: ${evidence}`);
  if (remark) add(remark);
  if (writes.some(({ rule }) => rule === 'left-alone')) add(`left alone: ${leftAlone(writes)}`);
  for (const column of record.plan.fields.values())
    add(`${column.heading}=${shown(record, column.index) || 'missing'}`);
  for (const column of record.plan.extra) {
    const value = shown(record, column.index);
    if (value) add(`${column.heading}=${value}`);
  }
  return text.length > LONGEST_EVIDENCE ? `${text.slice(0, LONGEST_EVIDENCE)}... (cut)` : text;
}

function leftAlone(writes: readonly JudgedWrite[]): string {
  const fields = writes.filter(({ rule }) => rule === 'left-alone').map(({ field }) => fieldName(field));
  return [...new Set(fields)].join(', ');
}

/** `email="Ann@X.test" read as ann@x.test -> CLOSE-101/GHL-501 Ann Lee (map row 2)` */
function identifierEvidence(identifier: Identifier, match: Match): string {
  const { heading, raw, state, canonical, note } = identifier;
  const was = raw.trim();
  if (state === 'missing') return `${heading}=missing`;
  const asRead = canonical !== '' && canonical !== was ? ` read as ${canonical}` : '';
  const remark = note ? ` (${note})` : '';
  const isOurs = state === 'own' && !match.mappedOwnSide.some((one) => one.identifier === identifier);
  if ((state !== 'usable' && state !== 'own') || isOurs)
    return `${heading}=${cut(was)}${asRead}${remark}${whoseItMayBe(identifier, match)}`;
  return `${heading}=${cut(was)}${asRead}${remark} -> ${whoHolds(identifier, match)}`;
}

/** Of a phone that cannot be read: what it says beside the contact that the rest of the row names. */
function whoseItMayBe(identifier: Identifier, { unreadPhones }: Match): string {
  const beside = unreadPhones.get(identifier);
  if (beside === undefined || beside === 'unknown') return '';
  if (beside === 'as-in-the-map') return ' as it stands in the map';
  if (beside === 'ends-alike') return " ends like the contact's phone in the map";
  return beside.another ? ` may be the phone of ${labelsOf([beside.another])}` : '';
}

function whoHolds(identifier: Identifier, { comparisons, mappedOwnSide, contact }: Match): string {
  const isOfIt = (one: Comparison) => isSame(one.identifier, identifier);
  const comparison = comparisons.find(isOfIt) ?? mappedOwnSide.find(isOfIt);
  if (!comparison) return 'not compared';
  const { holders, isDoubtful, weakness } = comparison;
  const doubt = (isDoubtful ? '; the map is damaged in this column' : '') + WEAKNESS[weakness];
  if (holders.length > 0) {
    return `${labelsOf(holders)} (map row ${rowsOf(holders)}${holders.length > ROWS_SHOWN ? ' ...' : ''}${doubt})`;
  }
  if (!comparison.isCovered) return 'the map has no such column';
  if (identifier.party === 'in-copy') return `only in copy, and not in the map${doubt}`;
  return contact && isMapSilent(comparison, contact)
    ? 'not in the map, which has none for this contact'
    : `not in the map${doubt}`;
}

/** The rows of the first few contacts, the first few of each. */
function rowsOf(holders: readonly Contact[]): string {
  const [only] = holders;
  if (only && holders.length === 1 && only.rows.length === 1) return String(only.rows[0]?.row);
  let text = '';
  for (const { rows } of holders.slice(0, ROWS_SHOWN))
    for (const { row } of rows.slice(0, ROWS_SHOWN)) text += text === '' ? row : `, ${row}`;
  return text;
}

function shown({ cells }: SourceRecord, column: number): string {
  return cut((cells[column] ?? '').trim());
}

function cut(value: string): string {
  const text = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}...` : value;
  return text.includes('\n') || text.includes('\r') ? text.replace(/\s*[\r\n]+\s*/g, ' / ') : text;
}
