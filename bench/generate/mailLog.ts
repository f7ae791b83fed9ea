import type { CleanVariant, EventKind, HazardTable, PairHazard } from './eventKind.ts';

/** Gmail as scripts write it, one mail a row. Which side is ours only the own identifiers tell. */
export interface Mail {
  id: string;
  isIncoming: boolean;
  ours: string;
  theirs: string;
  /** Beside the others in To. */
  also: string;
  cc: string;
  subject: string;
  body: string;
  sent: string;
}

const SUBJECTS = ['Brief', 'Re: Invoice', 'Proofs', 'Friday, maybe', 'Fwd: Dates'];
/** What looks like a request to be left alone and is none. */
const BODIES = [
  'As agreed.',
  'Please stop by tomorrow.',
  'The sale of May.\n\nNot for you? Click to unsubscribe.',
  'Fine.\n\nOn Tue, May 12, 2026 Fernhill wrote:\n> Please remove me from your list',
];

const CLEAN: readonly CleanVariant<Mail>[] = [
  { weight: 20 },
  { weight: 4, changes: (s) => ({ cc: s.mail(s.stranger()) }) },
  { weight: 2, changes: (s) => ({ cc: `${s.plainMail(s.stranger())}, ${s.plainMail(s.colleague())}` }) },
  { weight: 2, changes: (s) => ({ isIncoming: true, also: s.plainMail(s.stranger()) }) },
  { weight: 1, changes: () => ({ cc: 'no-reply@calendar.example' }) },
  { weight: 2, role: 'several', changes: (s) => ({ cc: s.mail(s.contact, 1) }) },
  { weight: 1, role: 'phoneless' },
  { weight: 1, role: 'twin-dot' },
];

const HAZARDS: HazardTable<Mail> = {
  'several-recipients': {
    'second-contact-in-copy': { spoil: (s) => ({ cc: s.mail(s.another()) }) },
    'second-contact-among-copies': {
      spoil: (s) => ({ cc: `${s.plainMail(s.stranger())}, ${s.plainMail(s.another())}` }),
    },
    'written-to-two-contacts': { spoil: (s) => ({ isIncoming: false, also: s.plainMail(s.another()) }) },
    'written-to-a-stranger-too': { spoil: (s) => ({ isIncoming: false, also: s.plainMail(s.stranger()) }) },
  },
  'direction-undecided': {
    'between-two-contacts': { spoil: (s) => ({ ours: s.mail(s.another()) }) },
    'with-a-stranger': { spoil: (s) => ({ ours: s.mail(s.stranger()) }) },
  },
  'consent-change': {
    'asks-in-the-subject': {
      spoil: ({ random }) => ({
        isIncoming: true,
        subject: random.of(['Unsubscribe', 'Re: unsubscribe', 'Please unsubscribe me']),
      }),
    },
    'asks-in-the-body': {
      spoil: ({ random }) => ({
        isIncoming: true,
        body: random.of(['Please remove me from your list.', 'Hello,\n\nstop emailing me.\nThanks']),
      }),
    },
  },
  'contact-not-mapped': { stranger: { spoil: (s) => ({ theirs: s.mail(s.stranger()) }) } },
  'identifier-shared': { mailbox: { role: 'shared-mailbox' } },
  'shared-identifier-only': { mailbox: { role: 'listed' } },
  'target-contact-missing': { 'no-ghl-id': { role: 'ghl-missing' } },
};

const PAIRS: readonly PairHazard<Mail>[] = [
  { hazard: 'event-id-reused', variant: 'other-contact', holds: 'both', spoilSecond: ({ id }) => ({ id }) },
  { hazard: 'duplicate-event', variant: 'replay', holds: 'later', spoilSecond: (first) => first },
  {
    hazard: 'same-event-other-id',
    variant: 'fetched-from-two-mailboxes',
    holds: 'both',
    spoilSecond: ({ id: _, ...first }) => first,
  },
];

export const MAIL_LOG: EventKind<Mail> = {
  tab: 'gmail-log',
  header: ['Message ID', 'Thread ID', 'Date', 'From', 'To', 'Cc', 'Subject', 'Body'],
  draft: (scene) => ({
    id: `<m${scene.index + 1}@mail.example>`,
    isIncoming: scene.random.chance(0.5),
    ours: scene.mail(scene.colleague()),
    theirs: scene.mail(),
    also: '',
    cc: '',
    subject: scene.random.of(SUBJECTS),
    body: scene.random.of(BODIES),
    sent: scene.time(),
  }),
  cells: ({ id, isIncoming, ours, theirs, also, cc, subject, body, sent }) => {
    const to = isIncoming ? ours : theirs;
    return [
      id,
      `t${id}`,
      sent,
      isIncoming ? theirs : ours,
      also === '' ? to : `${to}, ${also}`,
      cc,
      subject,
      body,
    ];
  },
  clean: CLEAN,
  hazards: [HAZARDS],
  pairs: PAIRS,
};
