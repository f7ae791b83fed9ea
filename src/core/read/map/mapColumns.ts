import type { ContactIdKind, IdentifierKind, Row, Rows, System } from '../../model.ts';
import { readContactId } from '../../normalize/contactId.ts';
import type { SetupProblem } from '../../policy/setupProblem.ts';
import { type IdentityHeading, identityHeading } from '../../systems/identityHeading.ts';
import { looksLike } from '../../systems/identityValues.ts';
import { updatedAtSystem } from '../../systems/timeHeading.ts';
import { type Column, columnsOf } from '../columns.ts';
import { isNoId } from './mapRefusal.ts';
import { truthOf } from './truthHeadings.ts';

/** Which column of the contact map holds what. */
export interface MapColumns {
  readonly ids: readonly { readonly kind: ContactIdKind; readonly column: Column }[];
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly column: Column }[];
  readonly updatedAt: readonly { readonly system: System; readonly column: Column }[];
  /** Who is right about what: `source_of_truth` and its like. */
  readonly truths: readonly { readonly of: string; readonly column: Column }[];
  /** All others: what the CRMs hold, by normalized heading. */
  readonly held: readonly { readonly name: string; readonly columns: readonly Column[] }[];
}

/**
 * Finds the columns by their headings, and by the values below where a heading does not tell (`GHL`). A map with no id
 * column, or with two columns for one id, is a problem: nothing can be judged against it.
 */
export function findMapColumns(
  tab: string,
  header: Row,
  rowsBelow: Rows,
): { columns: MapColumns; problems: SetupProblem[] } {
  const problems: SetupProblem[] = [];
  const ids: { kind: ContactIdKind; column: Column }[] = [];
  const identifiers: { kind: IdentifierKind; column: Column }[] = [];
  const updatedAt: { system: System; column: Column }[] = [];
  const truths: { of: string; column: Column }[] = [];
  const held: { name: string; columns: readonly Column[] }[] = [];
  const named = [...columnsOf(header)].map(([name, same]) => ({ name, same, read: identityHeading(name) }));
  // A heading that tells by itself comes before one whose values have to.
  const inOrder = [...named].sort(
    (a, b) => Number(a.read?.byValues ?? false) - Number(b.read?.byValues ?? false),
  );
  for (const { name, same, read } of inOrder) {
    const [column, second] = same;
    if (!column) continue;
    const kind = read && kindOf(read);
    const timeSystem = updatedAtSystem(name);
    const truth = truthOf(name);
    const isSecond = ids.some((id) => id.kind === kind);
    const isIdentity =
      kind !== undefined &&
      (!read?.byValues || (!second && !isSecond && valuesTell(kind, column, rowsBelow)));
    if (second && (isIdentity || timeSystem))
      problems.push({
        tab,
        heading: column.heading,
        says: 'two columns bear this heading (heading-ambiguous). Rename or delete one',
      });
    else if (isIdentity && isSecond)
      problems.push({
        tab,
        heading: column.heading,
        says: `a second column for the ids of ${read?.system} (heading-ambiguous). Keep one`,
      });
    else if (isIdentity && isIdKind(kind)) ids.push({ kind, column });
    else if (isIdentity) identifiers.push({ kind, column });
    else if (timeSystem) updatedAt.push({ system: timeSystem, column });
    else if (truth !== undefined) truths.push(...same.map((each) => ({ of: truth, column: each })));
    else held.push({ name, columns: same });
  }
  if (ids.length === 0)
    problems.push({
      tab,
      says: 'has no column of contact ids (heading-missing). Add close_contact_id, ghl_contact_id or another <system>_contact_id',
    });
  return { columns: { ids: inMapOrder(ids), identifiers, updatedAt, truths, held }, problems };
}

/** `Contact ID` alone says of no system whose it is: in a map that is of several systems it is nobody's. */
function kindOf({ what, whose, system }: IdentityHeading): IdentifierKind | undefined {
  if (whose !== 'contact') return undefined;
  if (what !== 'id') return what;
  return system === null ? undefined : `${system}_contact_id`;
}

function isIdKind(kind: IdentifierKind): kind is ContactIdKind {
  return kind !== 'email' && kind !== 'phone';
}

/** Whether more than half of what stands in the column looks like such an identifier; words for an id still to come, or for none, say nothing. */
function valuesTell(kind: IdentifierKind, { index }: Column, rows: Rows): boolean {
  const cells = rows
    .map((row) => row[index] ?? '')
    .filter((cell) => readContactId(cell).state !== 'missing' && !isNoId(cell));
  return cells.filter((cell) => looksLike(kind, cell)).length * 2 > cells.length;
}

function inMapOrder<T extends { readonly column: Column }>(columns: readonly T[]): readonly T[] {
  return [...columns].sort((a, b) => a.column.index - b.column.index);
}
