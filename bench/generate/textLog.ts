import type { CleanVariant, EventKind, HazardTable, PairHazard } from './eventKind.ts';
import { oneDigitOff } from './phones.ts';

/** OpenPhone's export of texts. The direction tells which side is ours. */
export interface Text {
  id: string;
  isIncoming: boolean;
  ours: string;
  theirs: string;
  /** Beside the other in a group text. */
  also: string;
  body: string;
  sent: string;
}

/** Some look like an opt-out, or like a wrong number, and are neither. */
const BODIES = [
  'See you then',
  'Please stop by tomorrow',
  'I gave you the wrong number for billing',
  'End of May?',
];

const CLEAN: readonly CleanVariant<Text>[] = [
  { weight: 20 },
  { weight: 3, changes: (s) => ({ ours: s.phone(s.stranger()) }) },
  { weight: 3, changes: () => ({ isIncoming: false, body: 'Our spring hours. Reply STOP to opt out.' }) },
  { weight: 1, changes: () => ({ isIncoming: false, body: 'Sorry if this is the wrong number' }) },
  { weight: 2, role: 'several', changes: (s) => ({ isIncoming: false, also: s.phone(s.contact, 1) }) },
  { weight: 1, role: 'mailless' },
];

const HAZARDS: HazardTable<Text> = {
  'direction-undecided': {
    'our-side-is-a-contact': { spoil: (s) => ({ ours: s.phone(s.another()) }) },
  },
  'several-recipients': {
    'two-contacts': { spoil: (s) => ({ isIncoming: false, also: s.phone(s.another()) }) },
    'a-stranger-in-the-group': { spoil: (s) => ({ isIncoming: false, also: s.phone(s.stranger()) }) },
  },
  'consent-change': {
    'asks-to-stop': {
      spoil: ({ random }) => ({
        isIncoming: true,
        body: random.of([
          'STOP',
          'Stop.',
          'unsubscribe',
          'please stop texting me',
          'Remove me from your list',
        ]),
      }),
    },
  },
  'contact-not-mapped': {
    stranger: { spoil: (s) => ({ theirs: s.phone(s.stranger()) }) },
    'one-digit-off': { spoil: (s) => ({ theirs: s.dialed(oneDigitOff(s.plainPhone(), s.random)) }) },
  },
  'identifier-shared': { phone: { role: 'shared-phone' } },
  'shared-identifier-only': { phone: { role: 'listed' } },
  'target-contact-missing': { 'no-ghl-id': { role: 'ghl-missing' } },
};

const PAIRS: readonly PairHazard<Text>[] = [
  { hazard: 'event-id-reused', variant: 'other-contact', holds: 'both', spoilSecond: ({ id }) => ({ id }) },
  { hazard: 'duplicate-event', variant: 'replay', holds: 'later', spoilSecond: (first) => first },
  {
    hazard: 'same-event-other-id',
    variant: 'exported-twice',
    holds: 'both',
    spoilSecond: ({ id: _, ...first }) => first,
  },
  {
    hazard: 'phone-disowned',
    variant: 'wrong-number',
    holds: 'both',
    spoilFirst: (s) => ({
      isIncoming: true,
      theirs: s.phone(s.disowned()),
      body: s.random.of(['Wrong number', 'You have the wrong person', 'wrong number, sorry']),
    }),
    spoilSecond: ({ theirs }) => ({ theirs }),
  },
];

export const TEXT_LOG: EventKind<Text> = {
  tab: 'openphone-texts',
  header: ['id', 'conversationBody', 'direction', 'from', 'to', 'sentAt', 'createdAt', 'conversationId'],
  draft: (scene) => ({
    id: `AC${scene.index + 1}`,
    isIncoming: scene.random.chance(0.5),
    ours: scene.phone(scene.colleague()),
    theirs: scene.phone(),
    also: '',
    body: scene.random.of(BODIES),
    sent: scene.time(),
  }),
  cells: ({ id, isIncoming, ours, theirs, also, body, sent }) => {
    const others = also === '' ? theirs : `${theirs}, ${also}`;
    return [
      id,
      body,
      isIncoming ? 'incoming' : 'outgoing',
      isIncoming ? others : ours,
      isIncoming ? ours : others,
      '',
      sent,
      `CN${id}`,
    ];
  },
  clean: CLEAN,
  hazards: [HAZARDS],
  pairs: PAIRS,
};
