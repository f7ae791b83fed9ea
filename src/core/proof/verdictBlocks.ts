import { type Handoff, list, paragraph } from '../report/handoff/blocks.ts';
import { type Signed, whyNotSigned } from './signOff/signing.ts';

const MOST_REASONS = 3;

/**
 * What a handoff leads with: whether the review can be signed or is, and what keeps it from that. A sign-off that stands says
 * itself what was open; one that is void is named, and the review is as ready as if there were none.
 */
export function verdictBlocks(reasons: readonly string[], signed: Signed | null): Handoff {
  const lacks = signed ? whyNotSigned(signed.state) : [];
  const stands = signed !== null && lacks.length === 0;
  const isVoid = (signed?.state.changes.length ?? 0) > 0;
  const all = [...(isVoid ? [`the sign-off is void (${lacks.join('; ')}): sign again`] : lacks), ...reasons];
  const shown = all.slice(0, MOST_REASONS).map((reason, at) => {
    const more = at === MOST_REASONS - 1 ? all.length - MOST_REASONS : 0;
    return [`${reason}${more > 0 ? `; and ${more} more` : ''}.`];
  });
  const why = list(shown);
  const word = stands ? 'Signed.' : reasons.length > 0 ? 'Not ready.' : 'Ready to sign.';
  const open = stands && reasons.length > 0 ? ' It was signed although this was open:' : '';
  return [paragraph({ strong: word }, open), ...(why ? [why] : [])];
}
