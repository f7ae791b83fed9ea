import { idIn } from '../../match/idIn.ts';
import type { RecordKind, System } from '../../model.ts';
import { isSheetError } from '../../normalize/text.ts';
import { fieldOf } from '../../read/sourceRecord.ts';
import { REASONS } from '../../reasons.ts';
import type { FieldName } from '../../sources/adapter.ts';
import { changeRule } from '../../writes/changeRules.ts';
import { type FieldChange, writtenValue } from '../../writes/fieldChange.ts';
import { isDamagedValue, isTemplateAlone, isUnfilled } from '../../writes/incomingValue.ts';
import type { JudgedWrite, WriteRule } from '../../writes/write.ts';
import { standingOfAppointment } from '../appointmentChain.ts';
import { appointmentOutcome, appointmentStatus } from '../appointmentOutcome.ts';
import type { RowCase } from '../rowCase.ts';
import { isContested } from '../staleness.ts';
import { contactEventWrites } from './contactEventChain.ts';
import { recordWrites } from './recordWrites.ts';

type Proposes = (row: RowCase) => readonly JudgedWrite[];

/**
 * What a record of each kind proposes to write, each write with the rule that allows or stops it. An export of contacts
 * proposes nothing: it says what a system holds, and is compared with the others.
 */
const PROPOSALS: Readonly<Record<RecordKind, Proposes>> = {
  appointment: appointmentWrites,
  'contact-change': changeWrites,
  activity: (row) => [
    appended(row, fieldOf(row.record, 'activity_type') || 'activity', ['title', 'summary']),
  ],
  contact: contactEventWrites,
  opportunity: recordWrites,
  'form-submission': (row) => [appended(row, 'form submission', ['title', 'summary'])],
};

export function proposedWrites(row: RowCase): readonly JudgedWrite[] {
  return PROPOSALS[row.record.plan.adapter.recordKind](row);
}

/** An appointment that was called off, deleted or missed is not made: its outcome is written to the one that is there. */
function appointmentWrites(row: RowCase): readonly JudgedWrite[] {
  const outcome = appointmentOutcome(row.record);
  if (outcome === '') {
    const made = appended(row, 'appointment', ['title', 'starts_at']);
    const status = appointmentStatus(row.record);
    const rule = ruleOfWords(fieldOf(row.record, 'title'), status) ?? ruleOfEvent(row);
    return [{ ...made, after: [made.after, status].filter(Boolean).join(', '), rule }];
  }
  return [
    {
      ...target(row),
      field: 'appointment status',
      before: null,
      after: outcome,
      operation: 'set',
      record: 'appointment',
      rule: 'allowed',
    },
  ];
}

function ruleOfWords(title: string, status: string): WriteRule | null {
  // Of an error that a spreadsheet left there the row says so.
  if (!isSheetError(title) && isDamagedValue(title, 'plain')) return 'value-damaged';
  return isUnfilled(title) || isUnfilled(status) ? 'value-invalid' : null;
}

/** Of several events of one appointment the newest makes it. */
function ruleOfEvent(row: RowCase): WriteRule {
  return standingOfAppointment(row) === 'superseded' ? 'superseded' : 'allowed';
}

function changeWrites(row: RowCase): readonly JudgedWrite[] {
  const { change } = row;
  if (!change || change.field === '') return [];
  return [
    {
      ...target(row),
      ...valuesOf(change),
      operation: change.adds ? 'add' : 'set',
      rule: ruleInChain(row, change),
    },
  ];
}

/** What the rules say of the change, seen beside the other changes of its field: the last of a chain is what would be written. */
function ruleInChain(row: RowCase, change: FieldChange): WriteRule {
  const rule = changeRule(change);
  if (rule !== 'allowed' && REASONS[rule].outcome === 'error') return rule;
  if (row.chain === 'superseded') return 'superseded';
  const isLost = change.rule?.winner === row.record.plan.target && change.rule.protection !== 'never';
  return isLost && isContested(row) ? 'loses-by-policy' : rule;
}

function valuesOf(change: FieldChange) {
  const held = [...new Set(change.heldValues)].sort();
  return {
    field: change.field,
    before: held.length > 0 ? held.join(' | ') : null,
    after: writtenValue(change),
  };
}

function appended(row: RowCase, field: string, told: readonly FieldName[]): JudgedWrite {
  let after = '';
  let rule: WriteRule = 'allowed';
  for (const name of told) {
    const text = fieldOf(row.record, name);
    if (isTemplateAlone(text)) rule = 'value-invalid';
    if (text !== '') after += after === '' ? text : `, ${text}`;
  }
  const { target: system, targetId } = target(row);
  return { target: system, targetId, field, before: null, after, operation: 'append', rule };
}

function target({ record, match: { contact } }: RowCase): { target: System; targetId: string } {
  return { target: record.plan.target, targetId: contact ? idIn(contact, record.plan.target) : '' };
}
