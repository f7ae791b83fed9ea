import type { Outcome } from '../../model.ts';
import { fieldName } from '../../normalize/heading.ts';
import { changesText } from '../../report/writesText.ts';
import { listOf } from '../../writes/meaning.ts';
import type { Write } from '../../writes/write.ts';
import type { Sha256 } from '../decisionLog.ts';
import type { ApprovedRow, Operation, Precondition } from './operation.ts';
import { APPROVED, type Proposal } from './proposal.ts';

/** A write of an approved row, before it is known what other rows write. */
export type Drafted = Omit<Operation, 'key'> & { readonly at: number | null; readonly table: Outcome };

/** Why an approved row is not in the plan; '' where it is. */
export function whyNot(
  { state, fingerprint, on, writes, contact }: ApprovedRow,
  proposals: readonly Proposal[],
): string {
  const [proposal, another] = proposals;
  if (state === 'cleared') return 'the row was cleared';
  if (state === 'reopened')
    return 'the row was reopened and decided again: run the review, then make the plan';
  if (!proposal)
    return on === APPROVED
      ? 'the row writes nothing'
      : `no run has judged it by "${on}" yet, or it writes nothing: run the review, then make the plan`;
  if (another) return 'two rows bear its row key: run the review, then make the plan';
  if (proposal.fingerprint !== fingerprint) return 'the row is not as the last run left it: run the review';
  if (proposal.unsettled.length > 0)
    return `${on === APPROVED ? 'no approval settles' : `judged again by "${on}", it is held for`} ${proposal.unsettled.join(', ')}: do what the row says, and run the review`;
  const record = proposal.writes.find((write) => write.record !== undefined)?.record;
  if (record)
    return `it writes to the ${record}, and a plan writes to contacts: write it by hand, or from the Ledger`;
  const isOtherContact = contact !== '' && contact !== proposal.contact;
  if (on === APPROVED && (isOtherContact || !isSameText(writes, changesText(proposal.writes))))
    return 'what the row says that would be written is not what the last run proposed: run the review, look at it again, then make the plan';
  if (proposal.contact === '') return 'no contact of the map is named';
  return proposal.writes.some(({ targetId }) => targetId === '')
    ? 'the contact has no id in the system that would be written to'
    : '';
}

/** A program that saves a table may end the lines of a cell otherwise. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

export function draftsOf(row: ApprovedRow, proposal: Proposal): Drafted[] {
  const { rowKey, source, eventId, contact, contactName, at } = proposal;
  return proposal.writes.flatMap(joining).map(({ field, target, targetId, before, after, operation }) => {
    const name = fieldName(field);
    return {
      kind: operation === 'append' ? 'append' : 'update',
      target,
      contactId: targetId,
      contact,
      contactName,
      fields: [{ field: name, mode: operation, before, after }],
      precondition: preconditionOf(name, operation, before),
      source: { system: source, eventId, rowKey },
      fingerprint: row.fingerprint,
      decision: row.on,
      approvedBy: row.by,
      approvedAt: row.at,
      at,
      table: row.table,
    };
  });
}

/** Values that join a list are written one by one: `vip, summer` is no tag. */
function joining(write: Write): readonly Write[] {
  return write.operation === 'add' ? listOf(write.after).map((after) => ({ ...write, after })) : [write];
}

function preconditionOf(field: string, operation: Write['operation'], before: string | null): Precondition {
  if (operation === 'append') return { type: 'key-unused' };
  return before === null ? { type: 'blank-or-after', field } : { type: 'equals', field, value: before };
}

/** What makes a write this one: not the run, not who approved it, not what was held before. Of an append, its event too. */
export function keyOf(
  { kind, target, contactId, fields, source }: Omit<Operation, 'key'>,
  sha256: Sha256,
): string {
  const written = fields.map(({ field, mode, after }) => [field, mode, after]);
  return sha256(JSON.stringify([kind, target, contactId, written, source.rowKey])).slice(0, 32);
}
