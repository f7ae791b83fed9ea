import type { Activity } from './activity.ts';
import { redactionMark } from './damage.ts';
import type { PairHazard, PairLookAlike } from './eventKind.ts';
import { days, utc, wallClock } from './moments.ts';
import type { Scene } from './scene.ts';

const withCorrelation = (s: Scene) => ({ correlation: `CORR-${s.index}` });

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
    hazard: 'duplicate-event',
    variant: 'replay-by-its-correlation-id',
    holds: 'later',
    spoilFirst: withCorrelation,
    spoilSecond: ({ id: _, ...first }) => first,
  },
  {
    hazard: 'same-event-other-id',
    variant: 'same-cells',
    holds: 'both',
    spoilSecond: ({ id: _, ...first }) => first,
  },
  {
    hazard: 'same-event-other-id',
    variant: 'told-in-another-zone',
    holds: 'both',
    spoilFirst: withCorrelation,
    spoilSecond: ({ id: _, correlation: __, ...first }, s) => ({
      ...first,
      occurred: wallClock(s.moment(), -7),
    }),
  },
  {
    hazard: 'correlation-id-reused',
    variant: 'other-contact',
    holds: 'both',
    spoilFirst: withCorrelation,
    spoilSecond: ({ correlation }) => ({ correlation }),
  },
  {
    hazard: 'correlation-id-reused',
    variant: 'other-summary',
    holds: 'both',
    spoilFirst: withCorrelation,
    spoilSecond: ({ id: _, ...first }) => ({ ...first, summary: `${first.summary}!` }),
  },
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

/** Two events that have much in common: on another day, of other words, of another contact. */
export const ACTIVITY_LOOK_ALIKES: readonly PairLookAlike<Activity>[] = [
  {
    isAbout: 'the same',
    spoilSecond: ({ id: _, ...first }, s) => ({ ...first, occurred: utc(s.moment() + days(7)) }),
  },
  {
    isAbout: 'the same',
    spoilSecond: ({ id: _, ...first }) => ({ ...first, summary: `${first.summary} (2)` }),
  },
  {
    isAbout: 'another',
    spoilSecond: ({ channel, type, summary, occurred, wanted }) => ({
      channel,
      type,
      summary,
      occurred,
      wanted,
    }),
  },
];
