import { type ContactIndex, holdersOf } from '../match/contactIndex.ts';
import type { Contact, Row, Tab } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, ownCopy } from '../normalize/text.ts';
import { canonicalField, isContactField } from '../policy/contactFields.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { type Column, columnsOf } from '../read/columns.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { identityHeading } from '../systems/identityHeading.ts';
import { updatedAtSystem } from '../systems/timeHeading.ts';

/** What all sides held of each contact when they last agreed: the third version of a three-way merge. */
export interface LastAgreed {
  /** '' where they agreed on a blank; undefined where nobody says. */
  readonly valueOf: (contact: Contact, field: string) => string | undefined;
  readonly findings: readonly SetupFinding[];
}

const SHOWN = 5;
/** Of what nobody knows. A blank cell says that nothing was held. */
const NOBODY_SAYS = /^(?:\?|unknown)$/i;

export function noLastAgreed(): LastAgreed {
  return { valueOf: () => undefined, findings: [] };
}

/**
 * Reads the Last Agreed tab: ids and fields as in the contact map, one contact a row. A row that names no contact, or one that
 * another row names too, says nothing: it is a finding.
 */
export function readLastAgreed(
  { name: tab, rows, coerced = new Map() }: Tab,
  index: ContactIndex,
  read: ReadIdentifier,
  isField: (field: string) => boolean,
): LastAgreed {
  const headerIndex = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = columnsOf(rows[headerIndex] ?? []);
  const ids: { readonly kind: `${string}_contact_id`; readonly column: Column }[] = [];
  const fields = new Map<string, Column>();
  const unread: string[] = [];
  for (const [heading, [column]] of columns) {
    if (!column) continue;
    const identity = identityHeading(heading);
    if (identity?.what === 'id' && identity.system)
      ids.push({ kind: `${identity.system}_contact_id`, column });
    else if (isField(canonicalField(heading)) || isContactField(heading))
      fields.set(canonicalField(heading), column);
    else if (!identity && !isTold(heading)) unread.push(column.heading);
  }
  const findings: SetupFinding[] = [];
  if (ids.length === 0)
    findings.push({
      reason: 'last-agreed-unread',
      tab,
      evidence:
        'it has no column of contact ids, such as close_contact_id, so nobody can tell whose values these are',
    });
  if (unread.length > 0)
    findings.push({
      reason: 'last-agreed-unread',
      tab,
      evidence: `no field that is compared: ${unread.slice(0, SHOWN).join(', ')}${unread.length > SHOWN ? ` and ${unread.length - SHOWN} more` : ''}`,
    });
  const cellsOf = new Map<Contact, Row | null>();
  rows.forEach((cells, at) => {
    if (at <= headerIndex || ids.length === 0 || cells.every((cell) => cell.trim() === '')) return;
    const named = new Set(
      ids.flatMap(({ kind, column }) => {
        const { state, canonical } = read(kind, cells[column.index] ?? '');
        return state === 'usable' ? namedBy(holdersOf(index, { kind, canonical })) : [];
      }),
    );
    const [contact] = named;
    const isRepeated = contact !== undefined && contact !== null && cellsOf.has(contact);
    if (contact && named.size === 1) cellsOf.set(contact, isRepeated ? null : cells.map(ownCopy));
    if (!contact || named.size > 1 || isRepeated)
      findings.push({
        reason: 'last-agreed-row-unusable',
        tab,
        row: at + 1,
        evidence: isRepeated
          ? `${contact.key} stands in another row too, so neither counts`
          : ids
              .map(({ column }) => `${column.heading}=${(cells[column.index] ?? '').trim() || 'missing'}`)
              .join('; '),
      });
  });
  return {
    valueOf: (contact, field) => {
      const column = fields.get(field);
      const cell = column && cellsOf.get(contact)?.[column.index];
      return cell === undefined ||
        NOBODY_SAYS.test(cell.trim()) ||
        (column && isCoerced(coerced, column.index, cell))
        ? undefined
        : cellText(cell);
    },
    findings,
  };
}

/** null stands for somebody: an id that the map does not hold, or gives to several. */
function namedBy(holders: readonly Contact[]): readonly (Contact | null)[] {
  const [holder, ...others] = holders;
  return [holder && others.length === 0 && holder.isUsable && !holder.contradictory ? holder : null];
}

/** What the contact map may have beside ids and fields. */
function isTold(heading: string): boolean {
  return (
    updatedAtSystem(heading) !== undefined || heading.endsWith('source of truth') || heading === 'contact key'
  );
}
