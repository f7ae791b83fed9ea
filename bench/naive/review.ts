import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { byPrecedence, type ReasonCode } from '../../src/core/reasons.ts';
import { COLUMNS, OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { type FieldPolicy, mayItBeWritten, plain, readFieldPolicy } from './changes.ts';
import { type Index, indexContacts, readMap } from './contacts.ts';
import { appendRows, type CsvRecord, readTable, startTable, streamTable } from './csvFiles.ts';
import { EXPORTS, type Export, field, identifiersOf } from './exports.ts';
import { clean, isDamaged, readIdentifiers } from './identifiers.ts';
import { compare, type Match, whoIsIt } from './match.ts';
import { hash, type Judged, outputRow } from './outputRow.ts';

interface Known {
  readonly index: Index;
  readonly own: Set<string>;
  readonly shared: Set<string>;
  readonly policy: FieldPolicy;
  /** The hashes of all contents that bear an event id. */
  readonly contents: Map<string, Set<string>>;
  /** How often a row with these contents has come by in the second pass. */
  readonly seen: Map<string, number>;
  /** Contact, field and time → the values that changes would write. */
  readonly values: Map<string, Set<string>>;
}

export async function reviewFolderNaively(folder: string, out: string): Promise<void> {
  const table = (name: string) => readTable(join(folder, `${name}.csv`));
  const known: Known = {
    index: indexContacts(readMap(table('contact-map'))),
    own: identifierSet(table('own-identifiers')),
    shared: identifierSet(table('shared-identifiers')),
    policy: readFieldPolicy(table('field-policy')),
    contents: new Map(),
    seen: new Map(),
    values: new Map(),
  };
  const exports = EXPORTS.filter(({ file }) => existsSync(join(folder, `${file}.csv`)));
  for (const kind of exports)
    await streamTable(join(folder, `${kind.file}.csv`), (records) => {
      for (const record of records) register(kind, record, known);
    });
  mkdirSync(out, { recursive: true });
  const path = (outcome: (typeof OUTCOMES)[number]) => join(out, `${OUTPUTS[outcome].file}.csv`);
  for (const outcome of OUTCOMES) startTable(path(outcome), COLUMNS[outcome]);
  for (const kind of exports)
    await streamTable(join(folder, `${kind.file}.csv`), (records) => {
      const judged = records.map((record) => judge(kind, record, known));
      for (const outcome of OUTCOMES) {
        const rows = judged.filter((one) => one.outcome === outcome).map(({ row }) => row);
        appendRows(path(outcome), COLUMNS[outcome], rows);
      }
    });
}

function identifierSet(records: readonly CsvRecord[]): Set<string> {
  const identifiers = records.flatMap(({ cells: { identifier = '' } }) =>
    readIdentifiers(identifier.includes('@') ? 'email' : 'phone', identifier),
  );
  return new Set(identifiers.map(({ kind, value }) => `${kind} ${value}`));
}

/** First pass: which contents each event id has, and which values each field is to get at each time. */
function register(kind: Export, record: CsvRecord, known: Known): void {
  const id = field(record.cells, kind.idColumn);
  if (id) add(known.contents, `${kind.file} ${id}`, contentHash(record));
  if (kind.recordKind !== 'contact-change' || record.isRagged) return;
  const { contact } = compare(identifiersOf(kind, record, known.own, known.shared), known.index);
  if (contact) add(known.values, changeKey(record, contact.key), clean(record.cells.new_value ?? ''));
}

function judge(kind: Export, record: CsvRecord, known: Known): Judged {
  const { cells } = record;
  const match = compare(identifiersOf(kind, record, known.own, known.shared), known.index);
  const id = field(cells, kind.idColumn);
  const content = contentHash(record);
  const isReused = id !== '' && (known.contents.get(`${kind.file} ${id}`)?.size ?? 0) > 1;
  const base = `${kind.systemOf(cells)}:${kind.recordKind}:${id || `~${content.slice(0, 16)}`}`;
  const own = isReused ? `${base}~${content.slice(0, 16)}` : base;
  const replay = known.seen.get(own) ?? 0;
  known.seen.set(own, replay + 1);
  const key = replay === 0 ? own : `${own}#${replay + 1}`;
  const reasons: ReasonCode[] = record.isRagged
    ? ['row-malformed']
    : replay > 0
      ? ['duplicate-event']
      : reasonsOf(kind, record, match, known, isReused);
  return outputRow(kind, record, match, reasons, key);
}

function reasonsOf(
  kind: Export,
  record: CsvRecord,
  match: Match,
  known: Known,
  isReused: boolean,
): ReasonCode[] {
  const { cells } = record;
  const reasons = new Set<ReasonCode>();
  const isSpoiled = Object.entries(cells).some(
    ([heading, cell]) => heading !== 'new_value' && isDamaged(cell),
  );
  reasons.add(isSpoiled ? 'value-damaged' : whoIsIt(match, kind));
  if (kind.recordKind === 'contact-change') {
    const change = mayItBeWritten(cells, match.contact, known.index, known.policy);
    if (change) reasons.add(change);
  }
  if (isReused) reasons.add('event-id-reused');
  if (kind.requires.some((columns) => columns.every((column) => field(cells, column) === '')))
    reasons.add('required-field-missing');
  if (kind.times.some((time) => field(cells, time) !== '' && isNoTime(field(cells, time))))
    reasons.add('timestamp-invalid');
  if (match.contact) addContactReasons(kind, record, match.contact, known, reasons);
  return [...reasons].sort(byPrecedence);
}

function addContactReasons(
  kind: Export,
  record: CsvRecord,
  contact: NonNullable<Match['contact']>,
  known: Known,
  reasons: Set<ReasonCode>,
): void {
  const hasTarget = contact.rows.some(({ identifiers }) =>
    identifiers.some(({ kind: held, state }) => held === `${kind.target}_contact_id` && state === 'usable'),
  );
  if (!hasTarget) reasons.add('target-contact-missing');
  if (kind.recordKind !== 'contact-change') return;
  const changed = Date.parse(field(record.cells, 'updated_at'));
  const held = contact.rows.map(({ cells }) => Date.parse(cells[`${kind.target}_updated_at`] ?? ''));
  const latest = Math.max(...held.filter((time) => !Number.isNaN(time)));
  if (latest > Number.NEGATIVE_INFINITY && Number.isNaN(changed)) reasons.add('order-undecided');
  if (changed < latest) reasons.add('older-than-map');
  if ((known.values.get(changeKey(record, contact.key))?.size ?? 0) > 1) reasons.add('order-undecided');
}

function changeKey({ cells }: CsvRecord, contact: string): string {
  return `${contact} ${plain(field(cells, 'field'))} ${Date.parse(field(cells, 'updated_at'))}`;
}

/** Date.parse takes 30 February for 2 March. */
function isNoTime(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.map(Number) ?? [];
  return Number.isNaN(Date.parse(text)) || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day;
}

function contentHash({ cells }: CsvRecord): string {
  return hash(JSON.stringify(Object.entries(cells).map(([heading, cell]) => [heading, String(cell).trim()])));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
