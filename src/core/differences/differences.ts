import type { Finding } from '../classify/classify.ts';
import { truthOfField } from '../classify/sourceOfTruth.ts';
import { ageBeside } from '../classify/staleness.ts';
import { mapRowsOf } from '../match/contacts.ts';
import type { Contact, Outcome, System } from '../model.ts';
import { readTimestamp } from '../read/cells/timestamp.ts';
import { byPrecedence, REASONS } from '../reasons.ts';
import { meaningOf } from '../writes/meaning.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { heldByNobody, writtenByWinner } from './differenceWrites.ts';
import { type Compared, fieldsOf, settledRows, spellingOf } from './fieldSides.ts';
import { type Merge, merge, type Side } from './merge.ts';
import type { SideRow } from './sides.ts';

/** One field of one contact on which the sides do not agree, judged: whose value would be written to the others, and by which rule. */
export interface Difference {
  readonly contact: Contact;
  readonly field: string;
  /** In the order of the systems table. */
  readonly sides: readonly Side[];
  /** What they held when they last agreed; undefined where nobody says. */
  readonly last: string | undefined;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly writes: readonly JudgedWrite[];
  /** The first row that says what a side holds. */
  readonly place: { readonly tab: string; readonly row: number };
  /** So many fields of the contact are held that it is the contact that is in question, and not each field. */
  readonly isOneOfMany?: true;
}

/** More than a run of ordinary exports compares of anybody; two people under one row of the map differ in all. */
const MANY_FIELDS = 20;

/** All differences between the sides of one contact, by field. */
export function differencesOf(compared: Compared, contact: Contact): readonly Difference[] {
  const rows = settledRows(compared, contact);
  const found = [...fieldsOf(compared, contact, rows)].flatMap(([field, sides]) =>
    sides.length < 2 ? [] : (differenceOf(compared, contact, field, sides, rows[0]) ?? []),
  );
  const held = found.filter(({ outcome }) => outcome !== 'ledger');
  return held.length < MANY_FIELDS ? found : found.map((one) => ({ ...one, isOneOfMany: true }));
}

function differenceOf(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  row: SideRow | undefined,
): Difference | null {
  const { setUp, lastAgreed } = compared;
  const said = setUp.fieldRuleFor(field);
  const lastCell = lastAgreed(contact, field);
  const truth = truthOfField(contact, field);
  // What the map says of this one contact goes before what the policy says of all.
  const rule = said && truth ? { ...said, winner: null, direction: null } : said;
  const spelling = row && spellingOf(row, setUp);
  const last = lastCell === undefined || !spelling ? undefined : meaningOf(field, lastCell, spelling);
  const merged = merge({ sides, last, rule, truth: truth?.system });
  if (!merged || !row) return null;
  const { writes, findings } = merged.winner
    ? writtenByWinner(compared, contact, field, sides, merged, rule)
    : heldByNobody(compared, contact, field, sides, merged, rule);
  if (truth && merged.winner && truth.system !== merged.winner.system)
    findings.push({
      reason: 'source-of-truth-differs',
      evidence: `${truth.heading}=${truth.cell} in ${mapRowsOf(contact)}`,
    });
  const isIntoMap = merged.winner && !merged.winner.isOfMap && sides.some(({ isOfMap }) => isOfMap);
  const older = isIntoMap ? olderThanMap(compared, contact, row) : '';
  if (older) findings.push({ reason: 'older-than-map', evidence: older });
  if (compared.isChanged(contact, field)) findings.push(changedElsewhere(field));
  return {
    contact,
    field,
    sides,
    last: lastCell,
    ...verdictOf(field, findings),
    writes,
    place: { tab: row.tab.plan.tab, row: row.row },
  };
}

function changedElsewhere(field: string): Finding {
  return { reason: 'order-undecided', evidence: `other rows of this workbook change ${field} too` };
}

/** The worst finding decides. */
function verdictOf(field: string, findings: readonly Finding[]): Pick<Difference, 'outcome' | 'findings'> {
  const sorted = [...findings].sort((a, b) => byPrecedence(a.reason, b.reason));
  const outcome = sorted[0] && REASONS[sorted[0].reason].outcome;
  if (!outcome || outcome === 'set-up') throw new Error(`a difference in ${field} has no verdict`);
  return { outcome, findings: sorted };
}

/**
 * The same difference as if the policy said that this system's value stands: a person has said so. Whether the value may be
 * written is judged as ever. null where the system holds none, or its exports say different things.
 */
export function differenceUsing(
  compared: Compared,
  difference: Difference,
  system: System,
): Difference | null {
  const { contact, field, sides } = difference;
  const winner = sides.find((side) => side.system === system);
  if (!winner || sides.some(({ isContested }) => isContested)) return null;
  const said = compared.setUp.fieldRuleFor(field);
  const rule = said && { ...said, winner: null, direction: null };
  const merged: Merge = { winner, reason: 'wins-by-policy' };
  const { writes, findings } = writtenByWinner(compared, contact, field, sides, merged, rule);
  if (compared.isChanged(contact, field)) findings.push(changedElsewhere(field));
  return { ...difference, ...verdictOf(field, findings), writes };
}

/** The map's time of the target, where the export's row is older: what the map holds may then be newer. */
function olderThanMap(
  { setUp: { settings } }: Compared,
  contact: Contact,
  { tab, row, changedAt }: SideRow,
): string {
  const { target, fields, zone, saidOrder } = tab.plan;
  if (changedAt === '') return '';
  const said = settings.dateOrder || 'undecided';
  const changed = readTimestamp(changedAt, {
    dateOrder: saidOrder?.order ?? said,
    zone: fields.get('updated_at')?.zone ?? zone,
  });
  for (const { updatedAt } of contact.rows)
    for (const { system, cell } of updatedAt)
      if (
        system === target &&
        ageBeside(changed, readTimestamp(cell, { dateOrder: said, zone: settings.timeZone })) === 'older'
      )
        return `updated_at=${changedAt} in ${tab.plan.tab} row ${row}, and ${target}_updated_at=${cell.trim()} in ${mapRowsOf(contact)}`;
  return '';
}
