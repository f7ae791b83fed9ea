import type { Change } from './change.ts';
import type { PairHazard, PairLookAlike } from './eventKind.ts';
import { utc, wallClock } from './moments.ts';

/** The second row of a pair keeps what is taken out of the first: its own event id, or its own time. */
export const CHANGE_PAIRS: readonly PairHazard<Change>[] = [
  { hazard: 'event-id-reused', variant: 'other-contact', holds: 'both', spoilSecond: ({ id }) => ({ id }) },
  {
    hazard: 'event-id-reused',
    variant: 'other-time',
    holds: 'both',
    spoilSecond: ({ updated: _, ...first }) => first,
  },
  {
    hazard: 'value-belongs-to-another-contact',
    variant: 'one-new-phone-for-two',
    holds: 'both',
    spoilFirst: (s) => ({ field: 'phone', value: s.phone(s.stranger()) }),
    spoilSecond: ({ field, value }) => ({ field, value }),
  },
  { hazard: 'duplicate-event', variant: 'replay', holds: 'later', spoilSecond: (first) => first },
  {
    hazard: 'duplicate-event',
    variant: 'replay-by-its-correlation-id',
    holds: 'later',
    spoilFirst: (s) => ({ correlation: `CORR-${s.index}` }),
    spoilSecond: ({ id: _, ...first }) => first,
  },
  {
    hazard: 'correlation-id-reused',
    variant: 'other-contact',
    holds: 'both',
    spoilFirst: (s) => ({ field: 'notes', value: 'As agreed', correlation: `CORR-${s.index}` }),
    spoilSecond: ({ field, value, correlation }) => ({ field, value, correlation }),
  },
  {
    hazard: 'order-undecided',
    variant: 'two-values-at-one-time',
    holds: 'both',
    spoilFirst: (s) => ({ field: 'tags', value: 'vip', updated: utc(s.moment()) }),
    spoilSecond: ({ id: _, ...first }) => ({ ...first, value: 'newsletter' }),
  },
  {
    hazard: 'order-undecided',
    variant: 'two-values-at-one-time-in-two-zones',
    holds: 'both',
    spoilFirst: (s) => ({ field: 'notes', value: 'Prefers mornings', updated: utc(s.moment()) }),
    spoilSecond: ({ id: _, ...first }, s) => ({
      ...first,
      value: 'Prefers evenings',
      updated: wallClock(s.moment(), 3),
    }),
  },
];

/** The same change under two ids, which does no harm, and two fields of one transaction. */
export const CHANGE_LOOK_ALIKES: readonly PairLookAlike<Change>[] = [
  { isAbout: 'the same', spoilSecond: ({ id: _, ...first }) => first },
  {
    isAbout: 'the same',
    spoilFirst: (s) => ({ field: 'notes', value: 'As agreed', correlation: `CORR-${s.index}` }),
    spoilSecond: ({ id: _, ...first }) => ({ ...first, field: 'tags', value: 'vip' }),
  },
];
