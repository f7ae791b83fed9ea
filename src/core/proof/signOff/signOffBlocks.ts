import { type Handoff, heading, list, paragraph, section, table } from '../../report/handoff/blocks.ts';
import { shownMinute } from '../../report/shownTime.ts';
import type { SignOffState } from './signing.ts';
import type { SignOff } from './signOff.ts';

const STANDS = 'Nothing it rests on has changed since it was signed.';
const VOID =
  'It no longer stands, because something that it rests on has changed. Take the change back, or run the review, make the plan and sign again.';

/** A sign-off as people read it: whether it stands, who signed what, and on which bytes it rests. */
export function signOffBlocks(
  { runId, planId, bound, signatures }: SignOff,
  { changes, missing }: SignOffState,
): Handoff {
  const isVoid = changes.length > 0;
  return [
    heading(1, `Sign-off: ${isVoid ? 'VOID' : missing > 0 ? 'not complete' : 'it stands'}`),
    paragraph(`${planId} of run ${runId}. ${isVoid ? VOID : missing > 0 ? sayMissing(missing) : STANDS}`),
    ...section('What has changed', list(changes.map((change) => [`${change}.`]))),
    ...section(
      'Who signed',
      list(
        signatures.map(({ as, role, statement, at, open }) => [
          { strong: as },
          `${role ? `, ${role}` : ''}, on ${shownMinute(at)}: ${statement}`,
          ...(open.length > 0 ? [` (Not ready when it was signed: ${open.join('; ')}.)`] : []),
        ]),
      ),
    ),
    ...section(
      'What it rests on',
      paragraph(`CRM Sync Review ${bound.program}, and tables with these SHA-256 of their canonical CSV:`),
      table(
        ['Of', 'SHA-256'],
        [
          ...bound.inputs.map(({ tab, kind, sha256 }) => [`${kind}: ${tab}`, sha256]),
          ['the verdicts', bound.verdicts],
          ['the decisions', bound.decisions],
          ['plan.json', bound.plan],
          ...(bound.sample === '' ? [] : [['the sample of the Ledger', bound.sample]]),
        ],
      ),
    ),
    ...section(
      'What it is worth',
      paragraph(
        'Any change is seen by whoever checks it. Who somebody is it does not prove: the name is what they typed. Notes, comments and sorting void nothing.',
      ),
    ),
  ];
}

/** `1 more person has to sign.` */
export function sayMissing(missing: number): string {
  return `${missing} more ${missing === 1 ? 'person has' : 'people have'} to sign.`;
}
