import { keysOf } from '../match/candidates.ts';
import type { Verdict } from '../match/classify.ts';
import { isMapSilent, type Match } from '../match/compare.ts';
import type { Identifier } from '../model.ts';
import type { SourceRecord } from '../read/tabPlan.ts';

const LONGEST_VALUE = 160;
const LONGEST_EVIDENCE = 3000;
const ROWS_SHOWN = 3;

/**
 * What shows the verdict, for people: each identifier as it was, as it was read, and the contacts (with their rows of
 * the map) that hold it; what each finding saw; then the row's other cells. `name=value`, `missing` for what is not there.
 */
export function evidenceOf({ record, match, findings }: Verdict): string {
  const parts = match.identifiers.map((identifier) => identifierEvidence(identifier, match));
  for (const { reason, evidence } of findings) if (evidence) parts.push(`${reason}: ${evidence}`);
  for (const column of record.plan.fields.values())
    parts.push(`${column.heading}=${shown(record, column.index)}`);
  for (const column of record.plan.extra)
    if (record.cells[column.index]?.trim()) parts.push(`${column.heading}=${shown(record, column.index)}`);
  const text = parts.join('; ');
  return text.length > LONGEST_EVIDENCE ? `${text.slice(0, LONGEST_EVIDENCE)}... (cut)` : text;
}

/** `email="Ann@X.test" read as ann@x.test -> CLOSE-101/GHL-501 (map row 2)` */
export function identifierEvidence(identifier: Identifier, match: Match): string {
  const { heading, raw, state, canonical, note } = identifier;
  const was = raw.trim();
  if (state === 'missing') return `${heading}=missing`;
  const asRead = canonical !== '' && canonical !== was ? ` read as ${canonical}` : '';
  const remark = note ? ` (${note})` : '';
  if (state !== 'usable') return `${heading}=${cut(was)}${asRead}${remark}`;
  return `${heading}=${cut(was)}${asRead}${remark} -> ${whoHolds(identifier, match)}`;
}

function whoHolds({ kind, canonical }: Identifier, { comparisons, contact }: Match): string {
  const comparison = comparisons.find(
    ({ identifier }) => identifier.kind === kind && identifier.canonical === canonical,
  );
  if (!comparison) return 'not compared';
  const { holders } = comparison;
  if (holders.length > 0) {
    const rows = holders
      .slice(0, ROWS_SHOWN)
      .flatMap((holder) => holder.rows.slice(0, ROWS_SHOWN).map(({ row }) => row));
    return `${keysOf(holders)} (map row ${rows.join(', ')}${holders.length > ROWS_SHOWN ? ' ...' : ''})`;
  }
  if (!comparison.isCovered) return 'the map has no such column';
  return contact && isMapSilent(comparison, contact)
    ? 'not in the map, which has none for this contact'
    : 'not in the map';
}

function shown({ cells }: SourceRecord, column: number): string {
  return cut((cells[column] ?? '').trim()) || 'missing';
}

function cut(value: string): string {
  const text = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}...` : value;
  return text.includes('\n') || text.includes('\r') ? text.replace(/\s*[\r\n]+\s*/g, ' / ') : text;
}
