import {
  type Handoff,
  heading,
  type Line,
  list,
  paragraph,
  section,
  table,
} from '../../report/handoff/blocks.ts';
import { systemTitle } from '../../systems/systems.ts';
import type { Operation } from './operation.ts';
import type { Plan } from './plan.ts';
import { planSize } from './planSize.ts';

/** A plan as people read it: what would be written to whom, and which approved rows are not in it. */
export function planBlocks({ planId, runId, version, madeAt, counts, operations, leftOut }: Plan): Handoff {
  const kinds = Object.entries(counts.fields).map(([name, writes]) => {
    const [target = '', ...field] = name.split(' ');
    return [systemTitle(target), field.join(' '), writes];
  });
  return [
    heading(1, 'Plan: what was approved'),
    paragraph(
      `${planId}, of run ${runId} with CRM Sync Review ${version}, made ${madeAt}. ${planSize(counts)}. Nothing has been written.`,
    ),
    ...section('Counts', table(['System', 'Field', 'Writes'], kinds)),
    ...section('Writes', list(operations.map(writeLine))),
    ...section(
      'Approved, and not in the plan',
      list(leftOut.map(({ rowKey, why }) => [`${rowKey}: ${why}`])),
    ),
  ];
}

/** `Chloe Tanaka · lifecycle_stage: lead → customer · Close` */
export function writeLine({ contact, contactName, fields, target, approvedBy, approvedAt }: Operation): Line {
  const what = fields.map(({ field, mode, before, after }) =>
    mode === 'set'
      ? `${field}: ${before === null ? '(unknown)' : before === '' ? '(blank)' : before} → ${after === '' ? '(blank)' : after}`
      : `${field}: + ${after}`,
  );
  const by = [approvedBy, approvedAt.slice(0, 10)].filter(Boolean).join(', ');
  return [
    ...(contactName ? [{ strong: contactName }, ` (${contact})`] : [contact]),
    ` · ${what.join('; ')} · ${systemTitle(target)}${by ? ` · approved by ${by}` : ''}`,
  ];
}
