import { whoSigned } from '../../core/proof/signOff/signing.ts';
import { sayMissing } from '../../core/proof/signOff/signOffBlocks.ts';
import { checkSignOff } from '../proof/check.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';

/** Says whether what was signed stands, and if not, what has changed. */
export function verifySignOff(): string {
  const { standing } = withDocumentLock(checkSignOff);
  if (!standing) return 'Nobody has signed anything here yet. Choose Make plan, then Sign off.';
  const { signed, state } = standing;
  if (state.changes.length > 0)
    return `VOID: ${whoSigned(signed)}\n\nWhat has changed:\n${state.changes.join('\n')}\n\nTake it back, or run the review, make the plan and sign again.`;
  return `${state.missing > 0 ? `Nothing has changed. ${sayMissing(state.missing)}` : 'It stands:'} ${whoSigned(signed)}`;
}
