import { onlyRecord, typeOf } from '../../match/existing.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { isComputed } from '../../policy/computedColumns.ts';
import { type ExistingRecord, RECORD_KEYS } from '../../policy/existingRecords.ts';
import { plainWords } from '../../policy/plainWords.ts';
import { stageMove, stagesOf } from '../../policy/stages.ts';
import { isCoerced } from '../../read/coercedCells.ts';
import type { SourceRecord } from '../../read/sourceRecord.ts';
import { changeRule } from '../../writes/changeRules.ts';
import { fieldChange, type Proposed } from '../../writes/fieldChange.ts';
import type { WriteRule } from '../../writes/write.ts';
import type { RowCase } from '../rowCase.ts';

/** What is known of a row that may fit an existing record before other rows are. */
export type RecordCase = Pick<
  RowCase,
  | 'record'
  | 'match'
  | 'existing'
  | 'conditionsFor'
  | 'neverWrittenTo'
  | 'ruleFor'
  | 'stages'
  | 'index'
  | 'read'
>;

/** One field of the record that a row fits, in which the row says something else. */
export interface RecordChange {
  readonly row: RecordCase;
  readonly record: ExistingRecord;
  readonly column: number;
  /** Normalized. */
  readonly field: string;
  readonly held: string;
  readonly incoming: string;
}

/** By which a record is found. Where the record has another, it is another record, and a rule of its own says so. */
const KEYS: ReadonlySet<string> = new Set(RECORD_KEYS.map(normalizeHeading));
/** What says which record it is, or what it is: no field of it. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['record id', 'copper id', 'object type', 'pipeline']);

/**
 * What may be written to an existing record. Read from the top; the first row whose condition holds decides. Any other field
 * goes by the rules of changes.
 */
const RECORD_RULES: readonly {
  readonly when: (change: RecordChange) => boolean;
  readonly rule: WriteRule;
}[] = [
  { when: ofMatchPolicy, rule: 'protected-field' },
  { when: ({ field }) => KEYS.has(field), rule: 'left-alone' },
  { when: ({ field, row }) => row.ruleFor(field)?.protection === 'never', rule: 'protected-field' },
  { when: ({ field, row }) => row.ruleFor(field) === undefined, rule: 'left-alone' },
  { when: takesStageBack, rule: 'sensitive-status-change' },
];

/** What the row says of each field of the one record that it fits, whether the record holds it or not. */
export function saidOf(row: RecordCase): readonly RecordChange[] {
  const record = onlyRecord(row);
  // A record of another type is another record.
  if (!record || (record.type !== '' && record.type !== row.existing?.type)) return [];
  const { plan, cells } = row.record;
  return plan.header.flatMap((heading, column) => {
    const field = normalizeHeading(heading);
    const held = record.cells.get(field);
    const incoming = cellText(cells[column] ?? '');
    if (held === undefined || isMissing(incoming) || NOT_WRITTEN.has(field) || isComputed(heading)) return [];
    return [{ row, record, column, field, held: isMissing(held) ? '' : held, incoming }];
  });
}

/** What may be written of it, whatever other rows say. */
export function ruleOf(change: RecordChange): WriteRule {
  const { row, field, held, incoming, column } = change;
  const own = RECORD_RULES.find(({ when }) => when(change));
  if (own) return own.rule;
  const { record, index, read, stages } = row;
  const [from, to] = pipelinesOf(row, change.record);
  const proposed: Proposed = {
    field,
    incoming,
    from: record.system,
    to: record.plan.target,
    contact: null,
    heldValues: [held],
    isCoerced: isCoerced(record.plan.coerced, column, incoming),
    dateOrder: record.plan.saidOrder?.order ?? 'undecided',
    adds: false,
  };
  return changeRule(fieldChange(proposed, index, row.ruleFor(field), read, stagesOf(stages, from || to)));
}

/** The Match Policy tab says that it is never overwritten. */
function ofMatchPolicy({ row, field }: RecordChange): boolean {
  return row.neverWrittenTo(typeOf(row.record)).includes(field);
}

/** An unknown stage asks also where nothing is held, and so does a move to another pipeline. */
function takesStageBack({ row, record, field, held, incoming }: RecordChange): boolean {
  if (field !== 'stage' && field !== 'pipeline stage') return false;
  const [from, to] = pipelinesOf(row, record);
  if (from && to && plainWords(from) !== plainWords(to)) return true;
  return stageMove(stagesOf(row.stages, from || to), [held], incoming) !== 'forward';
}

/** The pipeline that the record is in, and the one that the row names; '' where nobody says. */
function pipelinesOf(
  { record }: Pick<RowCase, 'record'>,
  { cells }: ExistingRecord,
): readonly [string, string] {
  const there = cells.get('pipeline') ?? '';
  const said = cellUnder(record, 'pipeline');
  return [isMissing(there) ? '' : there, isMissing(said) ? '' : said];
}

function cellUnder({ plan, cells }: SourceRecord, heading: string): string {
  return cellText(cells[plan.header.findIndex((other) => normalizeHeading(other) === heading)] ?? '');
}
