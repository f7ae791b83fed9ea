import { isMissing } from '../normalize/text.ts';
import { isSensitiveMove } from '../policy/stages.ts';
import type { ReasonCode } from '../reasons.ts';
import type { FieldChange } from './fieldChange.ts';
import { isOptOut } from './incomingValue.ts';

/** What may be written. Read from the top; the first row whose condition holds decides. None holds: it may be written. */
export const CHANGE_RULES: readonly {
  readonly when: (change: FieldChange) => boolean;
  readonly reason: ReasonCode;
}[] = [
  { when: ({ rule }) => rule === undefined, reason: 'field-not-in-policy' },
  { when: ({ isDamaged }) => isDamaged, reason: 'value-damaged' },
  { when: ({ fieldClass }) => fieldClass === 'consent', reason: 'consent-change' },
  {
    when: (change) =>
      !change.isBlank && (change.reading === null ? change.isNoValue : change.reading.canonical === ''),
    reason: 'value-invalid',
  },
  { when: ({ isHeld }) => isHeld, reason: 'no-change' },
  {
    when: ({ isBlank, drops, fieldClass }) => isBlank && !(drops && fieldClass !== 'text'),
    reason: 'blank-would-erase',
  },
  { when: ({ otherHolders }) => otherHolders.length > 0, reason: 'value-belongs-to-another-contact' },
  {
    when: ({ fieldClass, isAllowedPhone }) => fieldClass === 'identity' && !isAllowedPhone,
    reason: 'identity-field-change',
  },
  { when: ({ rule }) => rule?.protection === 'never', reason: 'protected-field' },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && !isMissing(held ?? ''),
    reason: 'protected-field',
  },
  {
    when: ({ rule, held }) => rule?.protection === 'fill-if-empty' && held === undefined,
    reason: 'field-needs-review',
  },
  { when: ({ rule }) => rule?.protection === 'ask', reason: 'field-needs-review' },
  { when: ({ mayHoldMore }) => mayHoldMore, reason: 'field-needs-review' },
  { when: ({ flowsAgainstPolicy }) => flowsAgainstPolicy, reason: 'field-needs-review' },
  { when: saysOptOut, reason: 'consent-change' },
  { when: ({ drops }) => drops, reason: 'list-would-be-replaced' },
  { when: isSensitiveStage, reason: 'sensitive-status-change' },
];

/** What the rules say of a change; `allowed` where none of them holds. */
export function changeRule(change: FieldChange): ReasonCode | 'allowed' {
  return CHANGE_RULES.find(({ when }) => when(change))?.reason ?? 'allowed';
}

/** A text may speak of opting out; a status or tag that says so, or would replace one that does, is the person's word. */
function saysOptOut({ fieldClass, incoming, heldValues }: FieldChange): boolean {
  return fieldClass !== 'text' && (isOptOut(incoming) || heldValues.some(isOptOut));
}

function isSensitiveStage({ fieldClass, incoming, heldValues, stages }: FieldChange): boolean {
  return fieldClass === 'stage' && isSensitiveMove(stages, heldValues, incoming);
}
