import type { ContactIdKind, Identifier, MapRow, Row } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import type { ReadIdentifier } from '../../normalize/identifier.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { eachInSteps } from '../../steps.ts';
import { headingWords } from '../../systems/headingWords.ts';
import { identityHeading } from '../../systems/identityHeading.ts';
import { systemTitle } from '../../systems/systems.ts';
import { columnLetter } from '../columns.ts';
import type { SetupFinding } from '../setup/setupFinding.ts';
import { type UnreadColumn, unreadColumn } from '../unreadColumns.ts';
import { type IsKnownId, unreadValues } from '../unreadValues.ts';
import type { MapColumns } from './mapColumns.ts';

/** An id as vendors make them: letters and digits in one word. Numbers and words are values of any kind. */
const ID = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9_:=-]{3,59}$/;
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}-[A-Za-z]{3}-\d{2,4}$/;
/** The map's own name for a contact, which no CRM knows. */
const OWN_KEY = /^(?:contact |row |map )?(?:key|no|number)$|^#$/;
const MOSTLY = 0.8;

/** The columns of the contact map that nobody reads, but for those of people of ours. */
export function unreadMapColumns(
  header: Row,
  { ids, identifiers, updatedAt, truths }: MapColumns,
  idKinds: readonly ContactIdKind[],
): readonly UnreadColumn[] {
  const read = new Set([...ids, ...identifiers, ...updatedAt, ...truths].map(({ column }) => column.index));
  return header.flatMap((heading, index) =>
    read.has(index) ? [] : (unreadColumn(heading, index, idKinds) ?? []),
  );
}

/** The ids of all rows: in a column that nobody reads, only an id that some contact has is one. */
export function* knownIds(rows: readonly MapRow[]): Generator<void, IsKnownId> {
  const known = new Set<string>();
  yield* eachInSteps(rows, ({ identifiers }) => {
    for (const { kind, state, canonical } of identifiers)
      if (state === 'usable' && kind !== 'email' && kind !== 'phone') known.add(`${kind} ${canonical}`);
  });
  return (kind, canonical) => known.has(`${kind} ${canonical}`);
}

/** What such columns hold on a row of the map: identifiers that may be another contact's, and never name this one. */
export function unreadIdentifiers(
  cells: Row,
  columns: readonly UnreadColumn[],
  isKnownId: IsKnownId,
  read: ReadIdentifier,
): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const unread of columns)
    for (const [kind, raw] of unreadValues(cells[unread.column.index] ?? '', unread, isKnownId)) {
      const { heading, index } = unread.column;
      const identifier = { kind, raw, heading, column: index, ...read(kind, raw) };
      if (identifier.state === 'usable') found.push(identifier);
    }
  return found;
}

/** One finding for each of them that looks like e-mails, phones or ids, or that is headed by the name of a system. */
export function unreadMapFindings(
  tab: string,
  columns: readonly UnreadColumn[],
  cellsBelow: readonly Row[],
  rows: readonly MapRow[],
  idKinds: readonly ContactIdKind[],
): SetupFinding[] {
  return columns.flatMap((unread) => {
    const { index, heading } = unread.column;
    const says = whatItIs(unread, cellsBelow, rows) ?? silentTarget(heading, idKinds);
    return says === undefined
      ? []
      : [
          {
            reason: 'map-column-unread',
            tab,
            evidence: `${heading} (column ${columnLetter(index)}) ${says}`,
          } as const,
        ];
  });
}

function whatItIs(
  { column: { index, heading }, isText }: UnreadColumn,
  cellsBelow: readonly Row[],
  rows: readonly MapRow[],
): string | undefined {
  const cells = cellsBelow.map((cells) => cellText(cells[index] ?? '')).filter((cell) => !isMissing(cell));
  if (isText || cells.length === 0) return undefined;
  const identifiers = rows.flatMap(({ unread }) => unread.filter(({ column }) => column === index));
  for (const [kind, noun] of [
    ['email', 'e-mails'],
    ['phone', 'phones'],
  ] as const)
    if (identifiers.filter((one) => one.kind === kind).length >= cells.length * MOSTLY)
      return `holds ${noun} that are not read as the contact's`;
  return namesSomethingElse(heading) || !areIds(cells)
    ? undefined
    : "holds ids that are not read as the contact's";
}

function areIds(cells: readonly string[]): boolean {
  const ids = cells.filter((cell) => ID.test(cell) && !DATE.test(cell));
  return ids.length >= cells.length * MOSTLY && new Set(ids).size > ids.length * MOSTLY;
}

/** A company's id, a deal's, a lead's, and the map's own key are named so that nobody takes them for the contact's. */
function namesSomethingElse(heading: string): boolean {
  const isElse = headingWords(heading).some(({ says }) => says.has('other') || says.has('lead'));
  return (isElse && !identityHeading(heading)?.saysContact) || OWN_KEY.test(normalizeHeading(heading));
}

/** `GHL` over words that are no ids: what would be written to GHL is written to another system, or to nobody. */
function silentTarget(heading: string, idKinds: readonly ContactIdKind[]): string | undefined {
  const said = identityHeading(heading);
  if (!said?.byValues || said.what !== 'id' || said.system === null) return undefined;
  if (idKinds.includes(`${said.system}_contact_id`)) return undefined;
  const title = systemTitle(said.system);
  const others = idKinds.map((kind) => systemTitle(kind.replace(/_contact_id$/, ''))).join(', ');
  return `names ${title}, but holds no ids: nothing is written to ${title}, only to ${others}`;
}
