import { idIn } from '../../match/idIn.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { canonicalField, isContactField } from '../../policy/contactFields.ts';
import { isCoerced } from '../../read/coercedCells.ts';
import { REASONS } from '../../reasons.ts';
import { changeRule } from '../../writes/changeRules.ts';
import { comparesFields } from '../../writes/comparedColumns.ts';
import { fieldChange } from '../../writes/fieldChange.ts';
import { heldByMap } from '../../writes/heldValues.ts';
import { listAsWritten } from '../../writes/meaning.ts';
import type { JudgedWrite, WriteRule } from '../../writes/write.ts';
import type { RowCase } from '../rowCase.ts';

/** What is known of such an event before other rows are. */
export type ContactEvent = Pick<RowCase, 'record' | 'match' | 'index' | 'read' | 'stages' | 'ruleFor'>;

/**
 * What an event that bears a whole contact (a webhook) proposes to write, field by field. A blank says nothing. What a person
 * would have to decide, where nobody knows what is held, is left alone. An export proposes nothing. Whatever other rows say.
 */
export function contactEventChanges(row: ContactEvent): readonly JudgedWrite[] {
  const { record, match, index, read, stages, ruleFor } = row;
  const { plan, cells, system } = record;
  const { contact } = match;
  if (!contact || comparesFields(plan)) return [];
  return plan.extra.flatMap(({ heading, index: column }): JudgedWrite[] => {
    const name = normalizeHeading(heading);
    const field = canonicalField(name);
    const incoming = cellText(cells[column] ?? '');
    if (!isContactField(name) || isMissing(incoming)) return [];
    const held = heldByMap(contact, field);
    const change = fieldChange(
      {
        field,
        incoming,
        from: system,
        to: plan.target,
        contact,
        heldValues: held,
        isCoerced: isCoerced(plan.coerced, column, incoming),
        dateOrder: plan.saidOrder?.order ?? 'undecided',
        adds: false,
      },
      index,
      ruleFor(field),
      read,
      stages,
    );
    const rule = changeRule(change);
    return [
      {
        field,
        target: plan.target,
        targetId: idIn(contact, plan.target),
        before: held.length > 0 ? [...new Set(held)].sort().join(' | ') : null,
        after: listAsWritten(field, incoming),
        operation: 'set',
        rule: held.length > 0 || !asks(rule) ? rule : 'left-alone',
      },
    ];
  });
}

function asks(rule: WriteRule): boolean {
  return (
    rule === 'field-not-in-policy' ||
    (rule !== 'allowed' && rule !== 'left-alone' && REASONS[rule].outcome === 'conflict')
  );
}
