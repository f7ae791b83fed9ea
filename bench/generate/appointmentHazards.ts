import type { Appointment } from './appointment.ts';
import { ERROR_CELLS, malformedMail, redactedMail, redactionMark } from './damage.ts';
import { otherOfPair } from './directory.ts';
import type { HazardTable, PairHazard, PairLookAlike } from './eventKind.ts';
import { withoutFirstDot, withTag } from './mails.ts';
import { days, utc } from './moments.ts';
import { nothing } from './spelling.ts';

const WORDS_FOR_A_TIME = ['next Tuesday', 'soon', 'after lunch'];
const NO_SUCH_DAY = ['2026-02-30T10:00:00Z', '2026-13-04T10:00:00Z', '2026-06-31T09:00:00Z'];

/** Each row is as tempting as its fault allows: what is wrong is one cell, often one letter of it. */
export const APPOINTMENT_HAZARDS: HazardTable<Appointment> = {
  'contact-id-disagrees': {
    'id-of-another': { spoil: (s) => ({ closeId: s.closeId(s.another()) }) },
    'unknown-id': { spoil: (s) => ({ closeId: s.closeId(s.stranger()) }) },
    'id-in-other-case': { spoil: (s) => ({ closeId: s.closeId().toLowerCase() }) },
    'id-of-the-other-system': { spoil: (s) => ({ closeId: s.ghlId() }) },
    'id-of-another-under-an-alias': { spoil: (s) => ({ highLevelId: s.ghlId(s.another()) }) },
    'id-of-another-in-a-column-nobody-reads': { spoil: (s) => ({ unread: s.ghlId(s.another()) }) },
    'id-of-the-twin-a-dot-apart': {
      role: 'twin-dot',
      spoil: (s) => ({ closeId: s.closeId(otherOfPair(s.contact)) }),
    },
    'id-of-the-twin-a-tag-apart': {
      role: 'twin-tag',
      spoil: (s) => ({ closeId: s.closeId(otherOfPair(s.contact)) }),
    },
  },
  'source-of-truth-differs': {
    'a-person-reviews-appointments': { role: 'reviewed' },
    'the-other-system-is-right': { role: 'kept-elsewhere' },
  },
  'contact-not-mapped': {
    stranger: {
      spoil: (s) => {
        const stranger = s.stranger();
        return { closeId: s.closeId(stranger), mail: s.mail(stranger) };
      },
    },
    'id-in-other-case-and-mail-with-a-tag': {
      spoil: (s) => ({ closeId: s.closeId().toLowerCase(), mail: s.spelled(withTag(s.plainMail(), 'crm')) }),
    },
    'map-row-without-ids': { role: 'idless' },
    'map-row-ragged': { role: 'ragged' },
    'map-row-says-no': { role: 'refused' },
  },
  'new-identifier-on-contact': {
    'second-address': { spoil: (s) => ({ mail: s.mail(s.contact, 1) }) },
    'mail-without-its-dot': { spoil: (s) => ({ mail: s.spelled(withoutFirstDot(s.plainMail())) }) },
    'mail-with-a-tag': { spoil: (s) => ({ mail: s.spelled(withTag(s.plainMail(), 'calendar')) }) },
    'map-mail-redacted': { role: 'redacted-mail' },
  },
  'map-contradiction': {
    'two-ghl-ids': { role: 'split-ghl' },
    'two-close-ids': { role: 'split-close' },
    'two-mails': { role: 'split-mail' },
  },
  'identifier-unreadable': {
    'mail-redacted': { spoil: (s) => ({ mail: redactedMail(s.plainMail(), s.random) }) },
    'mail-malformed': { spoil: (s) => ({ mail: malformedMail(s.plainMail(), s.random) }) },
    'same-mark-as-the-map': { role: 'redacted-mail', spoil: (s) => ({ mail: redactionMark(s.plainMail()) }) },
  },
  'target-contact-missing': {
    'no-ghl-id': { role: 'ghl-missing' },
  },
  'required-field-missing': {
    'no-mail': { spoil: (s) => ({ mail: nothing(s.random) }) },
    'no-id': { spoil: (s) => ({ closeId: nothing(s.random) }) },
    'no-start': { spoil: (s) => ({ start: nothing(s.random) }) },
  },
  'timestamp-invalid': {
    words: { spoil: (s) => ({ start: s.random.of(WORDS_FOR_A_TIME) }) },
    'no-such-day': { spoil: (s) => ({ start: s.random.of(NO_SUCH_DAY) }) },
  },
  'value-damaged': {
    'id-rounded': { spoil: () => ({ closeId: '1.41556E+10' }) },
    'mail-hidden-by-a-web-page': { spoil: () => ({ mail: '[email protected]' }) },
    'error-in-start': { spoil: (s) => ({ start: s.random.of(ERROR_CELLS) }) },
    'error-in-title': { spoil: (s) => ({ title: s.random.of(ERROR_CELLS) }) },
  },
  'row-malformed': {
    'status-left-out': { spoil: () => ({ isStatusLeftOut: true }) },
    'title-split-at-its-comma': { spoil: () => ({ title: 'Demo', surplus: ' second round' }) },
  },
};

export const APPOINTMENT_PAIRS: readonly PairHazard<Appointment>[] = [
  { hazard: 'event-id-reused', variant: 'other-contact', holds: 'both', spoilSecond: ({ id }) => ({ id }) },
  {
    hazard: 'event-id-reused',
    variant: 'other-start',
    holds: 'both',
    spoilSecond: (first, s) => ({ ...first, start: utc(s.moment() + days(60)) }),
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
    hazard: 'same-event-other-id',
    variant: 'written-down-later',
    holds: 'both',
    spoilSecond: ({ id: _, updated: __, ...first }) => first,
  },
  {
    hazard: 'correlation-id-reused',
    variant: 'other-start',
    holds: 'both',
    spoilFirst: (s) => ({ correlation: `CORR-${s.index}` }),
    spoilSecond: ({ id: _, ...first }, s) => ({ ...first, start: utc(s.moment() + days(60)) }),
  },
];

/** The same appointment a week later, and another contact at the same time. */
export const APPOINTMENT_LOOK_ALIKES: readonly PairLookAlike<Appointment>[] = [
  {
    isAbout: 'the same',
    spoilFirst: (s) => ({ start: utc(s.moment() + days(40)) }),
    spoilSecond: ({ id: _, ...first }, s) => ({ ...first, start: utc(s.moment() + days(47)) }),
  },
  {
    isAbout: 'another',
    spoilSecond: ({ start, status, updated, title }) => ({ start, status, updated, title }),
  },
];
