import type { Activity } from './activities.ts';
import { redactionMark } from './damage.ts';
import type { PairHazard } from './eventKind.ts';

export const ACTIVITY_PAIRS: readonly PairHazard<Activity>[] = [
  { hazard: 'event-id-reused', variant: 'other-contact', holds: 'both', spoilSecond: ({ id }) => ({ id }) },
  {
    hazard: 'event-id-reused',
    variant: 'other-summary',
    holds: 'both',
    spoilSecond: (first) => ({ ...first, summary: `${first.summary}!` }),
  },
  { hazard: 'duplicate-event', variant: 'replay', holds: 'later', spoilSecond: (first) => first },
  {
    hazard: 'phone-disowned',
    variant: 'wrong-number',
    holds: 'both',
    spoilFirst: (s) => ({ mail: '', phone: s.phone(s.disowned()), type: 'call', summary: 'Wrong number' }),
    spoilSecond: ({ mail, phone }) => ({ mail, phone }),
  },
  {
    hazard: 'no-identity',
    variant: 'same-mark-on-two-rows',
    holds: 'both',
    spoilFirst: (s) => ({ mail: redactionMark(s.plainMail()), phone: '' }),
    spoilSecond: ({ mail, phone }) => ({ mail, phone }),
  },
  {
    hazard: 'identifier-unreadable',
    variant: 'same-mark-on-two-rows',
    holds: 'both',
    spoilFirst: (s) => ({ mail: redactionMark(s.plainMail()) }),
    spoilSecond: ({ mail }) => ({ mail }),
  },
];
