import { onlyRecord, typeOf } from '../../match/existing.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { isMissing } from '../../normalize/text.ts';
import { plainWords } from '../../policy/plainWords.ts';
import { stageMove } from '../../policy/stages.ts';
import { fieldOf } from '../../read/sourceRecord.ts';
import { isNoValue } from '../../writes/incomingValue.ts';
import { listAsWritten } from '../../writes/meaning.ts';
import type { JudgedWrite, WriteRule } from '../../writes/write.ts';
import type { RowCase } from '../rowCase.ts';
import { standingOfField } from './recordChain.ts';
import { type RecordChange, ruleOf, saidOf } from './recordChanges.ts';

const STAGE = /\bstage$/i;

/**
 * What an opportunity, a person or a company proposes to write to the one existing record that it fits. A blank cell says
 * nothing and writes nothing. Where all that the row says is held already, nothing would change.
 */
export function recordWrites(row: RowCase): readonly JudgedWrite[] {
  if (!onlyRecord(row)) return row.existing === null ? unknownRecordWrites(row) : [];
  const said = saidOf(row);
  const differing = said.filter(({ held, incoming }) => plainWords(held) !== plainWords(incoming));
  if (differing.length > 0) return differing.map((change) => written(change, ruleInChain(row, change)));
  return said.map((change) => written(change, 'no-change'));
}

/** Of what would be written nothing is where a newer event is written instead. What is held stays held. */
function ruleInChain(row: RowCase, change: RecordChange): WriteRule {
  const rule = ruleOf(change);
  return rule === 'allowed' && standingOfField(row, change) === 'superseded' ? 'superseded' : rule;
}

/** Whether a row that fits one existing record says nothing that the record does not hold. */
export function changesNothing(row: RowCase): boolean {
  const writes = recordWrites(row);
  return writes.length > 0 && writes.every(({ rule }) => rule === 'no-change');
}

/** Where no existing records are at hand: where the record stands would be written over what nobody knows. */
function unknownRecordWrites({ record, stages }: RowCase): readonly JudgedWrite[] {
  const column = record.plan.fields.get('status');
  const isStage = STAGE.test(column?.heading ?? '');
  const after = fieldOf(record, 'status');
  if (!column || isMissing(after)) return [];
  return [
    {
      field: normalizeHeading(column.heading),
      target: record.plan.target,
      targetId: '',
      before: null,
      after,
      operation: 'set',
      record: 'opportunity',
      rule: isNoValue(after, 'stage')
        ? 'value-invalid'
        : isStage && stageMove(stages, [], after) === 'inactive'
          ? 'sensitive-status-change'
          : 'allowed',
    },
  ];
}

function written({ row, record, field, held, incoming }: RecordChange, rule: WriteRule): JudgedWrite {
  const type = typeOf(row.record);
  return {
    field,
    target: row.record.plan.target,
    targetId: record.id,
    before: held,
    after: listAsWritten(field, incoming),
    operation: 'set',
    // A person is a contact.
    ...(type === 'person' ? {} : { record: type }),
    rule,
  };
}
