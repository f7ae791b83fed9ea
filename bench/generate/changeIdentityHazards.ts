import type { Change } from './change.ts';
import { ERROR_CELLS, malformedMail, redactedMail, redactionMark } from './damage.ts';
import { otherOfPair } from './directory.ts';
import type { HazardTable } from './eventKind.ts';
import { withoutFirstDot, withTag } from './mails.ts';
import { nothing } from './spelling.ts';

/** What can be wrong about whom a change names. */
export const CHANGE_IDENTITY_HAZARDS: HazardTable<Change> = {
  'contact-id-disagrees': {
    'close-id-of-another': { spoil: (s) => ({ closeId: s.closeId(s.another()) }) },
    'ghl-id-of-another': { spoil: (s) => ({ ghlId: s.ghlId(s.another()) }) },
    'mail-of-another': { spoil: (s) => ({ mail: s.mail(s.another()) }) },
    'ghl-id-alone-against-a-mail': {
      spoil: (s) => ({ mail: s.mail(s.another()), closeId: nothing(s.random) }),
    },
    'unknown-id': { spoil: (s) => ({ ghlId: s.ghlId(s.stranger()) }) },
    'id-in-other-case': { spoil: (s) => ({ ghlId: s.ghlId().toLowerCase() }) },
    'ids-in-each-others-column': { spoil: (s) => ({ ghlId: s.closeId(), closeId: s.ghlId() }) },
    'mail-of-the-twin-a-dot-apart': {
      role: 'twin-dot',
      spoil: (s) => ({ mail: s.mail(otherOfPair(s.contact)) }),
    },
    'ghl-id-of-the-twin': { role: 'twin-tag', spoil: (s) => ({ ghlId: s.ghlId(otherOfPair(s.contact)) }) },
  },
  'contact-not-mapped': {
    stranger: {
      spoil: (s) => {
        const stranger = s.stranger();
        return { ghlId: s.ghlId(stranger), mail: s.mail(stranger), closeId: s.closeId(stranger) };
      },
    },
    'id-in-other-case-alone': { spoil: (s) => ({ ghlId: s.ghlId().toLowerCase(), mail: '', closeId: '' }) },
    'mail-with-a-tag-alone': {
      spoil: (s) => ({ ghlId: '', mail: s.spelled(withTag(s.plainMail(), 'crm')), closeId: '' }),
    },
    'map-row-without-ids': { role: 'idless' },
    'map-row-ragged': { role: 'ragged' },
  },
  'new-identifier-on-contact': {
    'second-address': { spoil: (s) => ({ mail: s.mail(s.contact, 1) }) },
    'mail-without-its-dot': {
      spoil: (s) => ({ mail: s.spelled(withoutFirstDot(s.plainMail())), closeId: '' }),
    },
    'map-mail-redacted': { role: 'redacted-mail' },
  },
  'identifier-shared': {
    'mailbox-alone': { role: 'shared-mailbox', spoil: () => ({ ghlId: '', closeId: '' }) },
  },
  'shared-identifier-only': {
    mailbox: { role: 'listed', spoil: () => ({ ghlId: '', closeId: '' }) },
  },
  'map-contradiction': {
    'two-ghl-ids': { role: 'split-ghl' },
    'two-close-ids': { role: 'split-close' },
    'two-mails': { role: 'split-mail' },
  },
  'identifier-unreadable': {
    'mail-redacted': { spoil: (s) => ({ mail: redactedMail(s.plainMail(), s.random) }) },
    'mail-malformed': { spoil: (s) => ({ mail: malformedMail(s.plainMail(), s.random), closeId: '' }) },
    'same-mark-as-the-map': { role: 'redacted-mail', spoil: (s) => ({ mail: redactionMark(s.plainMail()) }) },
  },
  'target-contact-missing': {
    'no-close-id': { role: 'close-missing', spoil: (s) => ({ closeId: nothing(s.random) }) },
  },
  'no-identity': {
    blank: {
      spoil: (s) => ({ ghlId: nothing(s.random), mail: nothing(s.random), closeId: nothing(s.random) }),
    },
    'own-mailbox': { spoil: (s) => ({ ghlId: '', mail: s.mail(s.colleague()), closeId: '' }) },
    'automated-sender-in-the-map': { role: 'robot', spoil: () => ({ ghlId: '', closeId: '' }) },
    redacted: { spoil: (s) => ({ ghlId: '***', mail: redactionMark(s.plainMail()), closeId: '' }) },
  },
  'email-invalid': {
    alone: { spoil: (s) => ({ ghlId: '', mail: malformedMail(s.plainMail(), s.random), closeId: '' }) },
  },
  'value-damaged': {
    'id-rounded': { spoil: () => ({ ghlId: '1.41556E+10' }) },
    'mail-hidden-by-a-web-page': { spoil: () => ({ mail: '[email protected]' }) },
    'error-in-time': { role: 'undated', spoil: (s) => ({ updated: s.random.of(ERROR_CELLS) }) },
  },
  'row-malformed': {
    'value-split-at-its-comma': {
      role: 'undated',
      spoil: () => ({ field: 'notes', value: 'Moved to Leeds', surplus: ' new office' }),
    },
  },
};
