import type { Activity } from './activity.ts';
import {
  DUMMY_MAILS,
  DUMMY_PHONES,
  ERROR_CELLS,
  malformedMail,
  malformedPhone,
  redactedMail,
  redactedPhone,
  redactionMark,
  roundedPhone,
} from './damage.ts';
import { otherOfPair } from './directory.ts';
import type { HazardTable } from './eventKind.ts';
import { withoutFirstDot, withTag } from './mails.ts';
import { oneDigitOff, withExtension } from './phones.ts';
import { nothing } from './spelling.ts';

const AUTOMATED_SENDERS = [
  'no-reply@calendar.example',
  'NoReply@northfield.test',
  'Mailer-Daemon <mailer-daemon@mail.example>',
  'postmaster@mail.example',
  'donotreply@northfield.test',
];

/** Each row is as tempting as its fault allows. Where both identifiers stand, one of them is in perfect order. */
export const ACTIVITY_HAZARDS: HazardTable<Activity> = {
  'identifiers-disagree': {
    'phone-of-another': { spoil: (s) => ({ phone: s.phone(s.another()) }) },
    'mail-of-another': { spoil: (s) => ({ mail: s.mail(s.another()) }) },
    'second-phone-of-another': {
      role: 'several',
      spoil: (s) => ({ mail: s.mail(s.another()), phone: s.phone(s.contact, 1) }),
    },
    'two-mails-of-two': { spoil: (s) => ({ mail: `${s.plainMail()}; ${s.plainMail(s.another())}` }) },
    'office-mailbox-and-phone-of-another': {
      role: 'office',
      spoil: (s) => ({ phone: s.phone(s.another()) }),
    },
    'phone-of-two-others': { role: 'shared-phone', spoil: (s) => ({ mail: s.mail(s.another()) }) },
    'mail-of-another-in-a-column-nobody-reads': { spoil: (s) => ({ unread: s.mail(s.another()) }) },
    'mail-of-the-twin-a-dot-apart': {
      role: 'twin-dot',
      spoil: (s) => ({ mail: s.mail(otherOfPair(s.contact)) }),
    },
    'mail-of-the-twin-a-tag-apart': {
      role: 'twin-tag',
      spoil: (s) => ({ mail: s.mail(otherOfPair(s.contact)) }),
    },
  },
  'contact-id-disagrees': {
    'id-of-another-under-an-alias': { spoil: (s) => ({ highLevelId: s.ghlId(s.another()) }) },
  },
  'contact-not-mapped': {
    stranger: {
      spoil: (s) => {
        const stranger = s.stranger();
        return { mail: s.mail(stranger), phone: s.phone(stranger) };
      },
    },
    'mail-with-a-tag': {
      spoil: (s) => ({ mail: s.spelled(withTag(s.plainMail(), 'news')), phone: nothing(s.random) }),
    },
    'mail-without-its-dot': {
      spoil: (s) => ({ mail: s.spelled(withoutFirstDot(s.plainMail())), phone: nothing(s.random) }),
    },
    'phone-one-digit-off': {
      spoil: (s) => ({ mail: nothing(s.random), phone: s.dialed(oneDigitOff(s.plainPhone(), s.random)) }),
    },
    'stranger-on-a-listed-phone': {
      spoil: (s) => ({ mail: s.mail(s.stranger()), phone: s.phone(s.listed()) }),
    },
    'map-row-without-ids': { role: 'idless' },
    'map-row-ragged': { role: 'ragged' },
    'map-row-says-no': { role: 'refused' },
  },
  'new-identifier-on-contact': {
    'phone-one-digit-off': { spoil: (s) => ({ phone: s.dialed(oneDigitOff(s.plainPhone(), s.random)) }) },
    'another-extension': {
      role: 'switchboard',
      spoil: (s) => ({ phone: withExtension(s.plainPhone(), '8') }),
    },
    'second-phone': { spoil: (s) => ({ phone: s.phone(s.contact, 1) }) },
    'mail-with-a-tag': { spoil: (s) => ({ mail: s.spelled(withTag(s.plainMail(), 'news')) }) },
    'mail-without-its-dot': { spoil: (s) => ({ mail: s.spelled(withoutFirstDot(s.plainMail())) }) },
    'map-mail-redacted': { role: 'redacted-mail' },
  },
  'identifier-shared': {
    'phone-alone': { role: 'shared-phone', spoil: (s) => ({ mail: nothing(s.random) }) },
    'mailbox-alone': { role: 'shared-mailbox', spoil: (s) => ({ phone: nothing(s.random) }) },
    'phone-with-a-strangers-mail': { role: 'shared-phone', spoil: (s) => ({ mail: s.mail(s.stranger()) }) },
  },
  'shared-identifier-only': {
    phone: { role: 'listed', spoil: (s) => ({ mail: nothing(s.random) }) },
    mailbox: { role: 'listed', spoil: (s) => ({ phone: nothing(s.random) }) },
    'phone-and-mailbox': { role: 'listed' },
  },
  'identifier-of-several-people': {
    'office-mailbox-alone': { role: 'office', spoil: (s) => ({ phone: nothing(s.random) }) },
    'mail-of-a-family': { role: 'household', spoil: (s) => ({ phone: nothing(s.random) }) },
    'phone-of-a-family-under-its-own-name': {
      role: 'household',
      spoil: (s) => ({ mail: nothing(s.random), name: s.sameName() }),
    },
  },
  'name-disagrees': {
    'relative-on-the-mail': {
      role: 'household',
      spoil: (s) => ({ phone: nothing(s.random), name: s.relative() }),
    },
    'relative-on-the-phone': {
      role: 'household',
      spoil: (s) => ({ mail: nothing(s.random), name: s.relative() }),
    },
  },
  'weak-identifier-only': {
    'extension-on-the-row-only': {
      spoil: (s) => ({ mail: nothing(s.random), phone: withExtension(s.plainPhone(), '12') }),
    },
    'extension-in-the-map-only': { role: 'switchboard', spoil: (s) => ({ mail: nothing(s.random) }) },
  },
  'map-contradiction': {
    'two-ghl-ids': { role: 'split-ghl' },
    'two-close-ids': { role: 'split-close', spoil: (s) => ({ mail: nothing(s.random) }) },
    'two-mails': { role: 'split-mail', spoil: (s) => ({ phone: nothing(s.random) }) },
  },
  'identifier-unreadable': {
    'phone-redacted': { spoil: (s) => ({ phone: redactedPhone(s.plainPhone(), s.random) }) },
    'phone-malformed': { spoil: (s) => ({ phone: malformedPhone(s.plainPhone(), s.random) }) },
    'mail-redacted': { spoil: (s) => ({ mail: redactedMail(s.plainMail(), s.random) }) },
    'mail-malformed': { spoil: (s) => ({ mail: malformedMail(s.plainMail(), s.random) }) },
    'same-mark-as-the-map': { role: 'redacted-mail', spoil: (s) => ({ mail: redactionMark(s.plainMail()) }) },
  },
  'consent-change': {
    'asked-to-stop': {
      spoil: ({ random }) => ({
        summary: random.of(['STOP', 'Asked us to stop calling', 'please stop texting me', 'Replied STOP']),
      }),
    },
  },
  'target-contact-missing': {
    'no-ghl-id': { role: 'ghl-missing' },
  },
  'no-identity': {
    blank: { spoil: (s) => ({ mail: nothing(s.random), phone: nothing(s.random) }) },
    'own-line': { spoil: (s) => ({ mail: nothing(s.random), phone: s.phone(s.colleague()) }) },
    'own-mailbox': { spoil: (s) => ({ mail: s.mail(s.colleague()), phone: nothing(s.random) }) },
    'own-line-in-the-map': { role: 'colleague' },
    'automated-sender': {
      spoil: (s) => ({ mail: s.random.of(AUTOMATED_SENDERS), phone: nothing(s.random) }),
    },
    'automated-sender-in-the-map': { role: 'robot', spoil: (s) => ({ phone: nothing(s.random) }) },
    dummies: { spoil: (s) => ({ mail: s.random.of(DUMMY_MAILS), phone: s.random.of(DUMMY_PHONES) }) },
    'dummies-in-the-map': {
      role: 'dummy',
      spoil: (s) => ({ mail: s.random.of(DUMMY_MAILS), phone: s.random.of(DUMMY_PHONES) }),
    },
    redacted: { spoil: (s) => ({ mail: redactedMail(s.plainMail(), s.random), phone: nothing(s.random) }) },
  },
  'email-invalid': {
    alone: { spoil: (s) => ({ mail: malformedMail(s.plainMail(), s.random), phone: nothing(s.random) }) },
  },
  'phone-invalid': {
    alone: { spoil: (s) => ({ mail: nothing(s.random), phone: malformedPhone(s.plainPhone(), s.random) }) },
  },
  'value-damaged': {
    'phone-rounded': { spoil: (s) => ({ phone: roundedPhone(s.plainPhone()) }) },
    'phone-rounded-alone': {
      spoil: (s) => ({ mail: nothing(s.random), phone: roundedPhone(s.plainPhone()) }),
    },
    'mail-hidden-by-a-web-page': { spoil: () => ({ mail: '[email protected]' }) },
    'error-in-summary': { spoil: (s) => ({ summary: s.random.of(ERROR_CELLS) }) },
    'error-in-time': { spoil: (s) => ({ occurred: s.random.of(ERROR_CELLS) }) },
  },
  'row-malformed': {
    'type-left-out': { spoil: () => ({ isTypeLeftOut: true }) },
    'summary-split-at-its-comma': { spoil: () => ({ summary: 'Asked for the invoice', surplus: ' again' }) },
  },
};
