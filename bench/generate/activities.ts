import type { Activity } from './activity.ts';
import { ACTIVITY_HAZARDS } from './activityHazards.ts';
import { ACTIVITY_LOOK_ALIKES, ACTIVITY_PAIRS } from './activityPairs.ts';
import { besideCells, besideHeadings, lookAlikes, NOTHING_BESIDE } from './besideColumns.ts';
import { DUMMY_MAILS, DUMMY_PHONES } from './damage.ts';
import { otherOfPair } from './directory.ts';
import type { CleanVariant, EventKind } from './eventKind.ts';
import { withExtension } from './phones.ts';
import { ACTIVITY_HEADINGS } from './runbookHeadings.ts';
import { nothing } from './spelling.ts';

const SUMMARIES = [
  'Asked for the invoice, again',
  'Wrote "please call back"',
  'Two questions:\n- price\n- delivery',
  '=> moved to next week',
  '- left a voicemail',
  'Confirmed the demo',
  "Can't make it on Friday",
  'Will stop by the office',
  'The wrong number of boxes came',
];

/** The draft has both identifiers; one alone is as good, and what names nobody takes nothing from it. */
const CLEAN: readonly CleanVariant<Activity>[] = [
  { weight: 24 },
  { weight: 3, changes: (s) => ({ highLevelId: s.ghlId() }) },
  { weight: 2, changes: (s) => ({ unread: s.mail() }) },
  { weight: 4, changes: (s) => ({ correlation: `TX-${s.index}` }) },
  { weight: 3, changes: lookAlikes },
  { weight: 20, changes: (s) => ({ channel: 'gmail', type: 'email', phone: nothing(s.random) }) },
  { weight: 20, changes: (s) => ({ channel: 'openphone', type: 'call', mail: nothing(s.random) }) },
  {
    weight: 6,
    changes: (s) => ({ channel: 'gmail', type: 'email', phone: nothing(s.random), name: s.sameName() }),
  },
  {
    weight: 6,
    changes: (s) => ({ channel: 'openphone', type: 'call', mail: nothing(s.random), name: s.sameName() }),
  },
  { weight: 2, role: 'household', changes: (s) => ({ name: s.relative() }) },
  { weight: 5, role: 'several', changes: (s) => ({ mail: s.mail(s.contact, 1) }) },
  { weight: 4, role: 'several', changes: (s) => ({ mail: nothing(s.random), phone: s.phone(s.contact, 1) }) },
  {
    weight: 1,
    role: 'several',
    changes: (s) => ({ mail: `${s.plainMail()}; ${s.plainMail(s.contact, 1)}` }),
  },
  { weight: 4, role: 'phoneless' },
  { weight: 3, role: 'mailless' },
  { weight: 2, role: 'complement' },
  { weight: 1, role: 'complement', changes: (s) => ({ mail: nothing(s.random) }) },
  { weight: 1, role: 'twin-dot', changes: (s) => ({ phone: nothing(s.random) }) },
  { weight: 1, role: 'twin-tag', changes: (s) => ({ phone: nothing(s.random) }) },
  { weight: 2, role: 'shared-phone', changes: (s) => ({ phone: s.phone(otherOfPair(s.contact)) }) },
  { weight: 1, changes: (s) => ({ phone: s.phone(s.colleague()) }) },
  { weight: 1, changes: (s) => ({ phone: s.phone(s.listed()) }) },
  { weight: 1, changes: () => ({ mail: 'no-reply@openphone.test' }) },
  { weight: 1, changes: (s) => ({ mail: s.random.of(DUMMY_MAILS) }) },
  { weight: 1, changes: (s) => ({ phone: s.random.of(DUMMY_PHONES) }) },
  { weight: 1, changes: (s) => ({ phone: withExtension(s.plainPhone(), '12') }) },
  { weight: 1, role: 'switchboard' },
  {
    weight: 1,
    role: 'switchboard',
    changes: (s) => ({ mail: nothing(s.random), phone: withExtension(s.plainPhone(), '7') }),
  },
  { weight: 1, role: 'office' },
  { weight: 1, role: 'one-office', changes: (s) => ({ phone: nothing(s.random) }) },
  { weight: 1, changes: () => ({ id: '' }) },
];

export const ACTIVITIES: EventKind<Activity> = {
  tab: 'activity-events',
  header: [...ACTIVITY_HEADINGS, 'Contact name', ...besideHeadings('Reply-To')],
  draft: (scene) => {
    const channel = scene.random.of(['gmail', 'openphone']);
    return {
      id: `ACT-${scene.index + 1}`,
      channel,
      mail: scene.mail(),
      phone: scene.phone(),
      name: '',
      type: scene.random.of(channel === 'gmail' ? ['email'] : ['call', 'sms', 'voicemail']),
      summary: scene.random.of(SUMMARIES),
      occurred: scene.time(),
      wanted: scene.random.of(['add note', 'log activity']),
      ...NOTHING_BESIDE,
    };
  },
  cells: ({
    id,
    channel,
    mail,
    phone,
    name,
    type,
    isTypeLeftOut,
    summary,
    surplus,
    occurred,
    wanted,
    ...beside
  }) => [
    ...[id, channel, mail, phone],
    ...(isTypeLeftOut ? [] : [type]),
    summary,
    ...(surplus === undefined ? [] : [surplus]),
    ...[occurred, wanted, name],
    ...besideCells(beside),
  ],
  clean: CLEAN,
  hazards: [ACTIVITY_HAZARDS],
  pairs: ACTIVITY_PAIRS,
  lookAlikes: ACTIVITY_LOOK_ALIKES,
};
