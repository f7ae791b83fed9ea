import type { Change } from './change.ts';
import { ERROR_CELLS, malformedMail, malformedPhone, roundedPhone } from './damage.ts';
import { otherOfPair } from './directory.ts';
import type { HazardTable } from './eventKind.ts';
import { withoutFirstDot } from './mails.ts';
import { days, utc, wallClock } from './moments.ts';
import type { Scene } from './scene.ts';

const INACTIVE = [
  'lost',
  'Inactive',
  'closed',
  'Closed Lost',
  'closed_lost',
  'unqualified',
  'archived',
  'DELETED',
  'churned',
];

/** What can be wrong about what a change would write. Whom it names is beyond doubt. */
export const CHANGE_CONTENT_HAZARDS: HazardTable<Change> = {
  'protected-field': {
    owner: { spoil: () => ({ field: 'owner', value: 'Ingrid Berg' }) },
    billing: { spoil: () => ({ field: 'billing_address', value: '1 Mill Lane, Leeds' }) },
    'original-source': { spoil: () => ({ field: 'original_source', value: 'webinar' }) },
  },
  'field-needs-review': {
    asks: { spoil: () => ({ field: 'job_title', value: 'Head of Sales' }) },
    'fill-if-empty-but-not-known': { spoil: () => ({ field: 'company', value: 'Kestrel Studio' }) },
    'against-the-direction': { spoil: () => ({ field: 'website', value: 'https://kestrel.test' }) },
    'other-side-wins': { spoil: () => ({ field: 'city', value: 'Leeds' }) },
    'winner-undecided': { spoil: () => ({ field: 'industry', value: 'Dental' }) },
  },
  'identity-field-change': {
    'own-mail-without-its-dot': {
      spoil: (s) => ({ field: 'email', value: s.spelled(withoutFirstDot(s.plainMail())) }),
    },
    'unknown-id': { spoil: (s) => ({ field: 'close_contact_id', value: s.closeId(s.stranger()) }) },
  },
  'value-belongs-to-another-contact': {
    mail: { spoil: (s) => ({ field: 'email', value: s.mail(s.another()) }) },
    phone: { spoil: (s) => ({ field: 'phone', value: s.phone(s.another()) }) },
    id: { spoil: (s) => ({ field: 'close_contact_id', value: s.closeId(s.another()) }) },
    'mail-of-the-twin-a-dot-apart': {
      role: 'twin-dot',
      spoil: (s) => ({ field: 'email', value: s.mail(otherOfPair(s.contact)) }),
    },
  },
  'blank-would-erase': {
    'held-value': { spoil: () => ({ field: 'lifecycle_stage', value: '' }) },
    'held-value-by-a-placeholder': {
      spoil: (s) => ({ field: 'lifecycle_stage', value: s.random.of(['null', 'N/A', '-']) }),
    },
    'value-not-known': { spoil: () => ({ field: 'notes', value: '  ' }) },
  },
  'consent-change': {
    lifted: {
      spoil: (s) => ({
        field: s.random.of(['do_not_contact', 'opt_out']),
        value: s.random.of(['false', 'no']),
      }),
    },
    given: { spoil: () => ({ field: 'consent', value: 'yes' }) },
  },
  'source-of-truth-differs': {
    'a-person-reviews-the-contact': { role: 'reviewed', spoil: () => NOTE },
    'the-other-system-is-right': { role: 'kept-elsewhere', spoil: () => NOTE },
  },
  'older-than-map': {
    'a-little': { spoil: (s) => ({ ...NOTE, updated: utc(earlier(s)) }) },
    'later-on-the-wall-clock': { spoil: (s) => ({ ...NOTE, updated: wallClock(earlier(s), 14) }) },
    'by-days': { spoil: (s) => ({ ...NOTE, updated: utc(earlier(s) - days(1)) }) },
  },
  'order-undecided': {
    'no-time-against-the-maps': { role: 'undated', spoil: () => ({ ...NOTE, updated: '' }) },
  },
  'sensitive-status-change': {
    'to-inactive': { spoil: (s) => ({ field: 'status', value: s.random.of(INACTIVE) }) },
    'stage-to-inactive': { spoil: (s) => ({ field: 'lifecycle_stage', value: s.random.of(INACTIVE) }) },
    backwards: { spoil: backwards },
  },
  'required-field-missing': {
    'no-field': { spoil: (s) => ({ field: s.random.of(['', 'n/a']) }) },
  },
  'value-invalid': {
    mail: { spoil: (s) => ({ field: 'email', value: malformedMail(s.plainMail(), s.random) }) },
    phone: { spoil: (s) => ({ field: 'phone', value: malformedPhone(s.plainPhone(), s.random) }) },
  },
  'value-damaged': {
    'phone-rounded': { spoil: (s) => ({ field: 'phone', value: roundedPhone(s.plainPhone()) }) },
    'error-in-value': { spoil: (s) => ({ field: 'notes', value: s.random.of(ERROR_CELLS) }) },
  },
  'field-not-in-policy': {
    'unheard-of': { spoil: () => ({ field: 'custom_score', value: '72' }) },
    'nearly-a-known-one': { spoil: () => ({ field: 'lifecycle_stage_2', value: 'customer' }) },
  },
};

const NOTE = { field: 'notes', value: 'Prefers mornings' };

/** Older than the map, and at a time that no other row has. */
function earlier(scene: Scene): number {
  return scene.directory.closeUpdatedAt(scene.contact) - (scene.index + 1) * 1000;
}

/** A lead has nowhere to go but out. */
function backwards({ directory, contact }: Scene): Partial<Change> {
  const held = directory.stage(contact);
  return { field: 'lifecycle_stage', value: held === 'lead' ? 'unqualified' : 'lead' };
}
