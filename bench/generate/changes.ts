import type { Change } from './change.ts';
import { CHANGE_CONTENT_HAZARDS } from './changeContentHazards.ts';
import { CHANGE_IDENTITY_HAZARDS } from './changeIdentityHazards.ts';
import { CHANGE_LOOK_ALIKES, CHANGE_PAIRS } from './changePairs.ts';
import type { CleanVariant, EventKind } from './eventKind.ts';
import { spellMoment } from './moments.ts';
import { CHANGE_HEADINGS } from './runbookHeadings.ts';
import type { Scene } from './scene.ts';
import { nothing } from './spelling.ts';

const NOTES = [
  'Prefers mornings',
  'Moved to Leeds, new office',
  'Says "ask me in May"',
  'First line\nsecond line',
  '- has two dogs',
  '=> upgrade in spring',
];
const TAGS = ['vip', 'newsletter', 'trial; spring', 'partner'];

/** First whom the change is about, in every lawful way to say it; then what it changes, where that has a trap. */
const CLEAN: readonly CleanVariant<Change>[] = [
  { weight: 30 },
  { weight: 20, changes: (s) => ({ mail: nothing(s.random), closeId: nothing(s.random) }) },
  { weight: 10, changes: (s) => ({ closeId: nothing(s.random) }) },
  { weight: 5, changes: (s) => ({ ghlId: nothing(s.random), closeId: nothing(s.random) }) },
  { weight: 3, role: 'several', changes: (s) => ({ mail: s.mail(s.contact, 1) }) },
  {
    weight: 2,
    role: 'several',
    changes: (s) => ({ mail: `${s.plainMail()}; ${s.plainMail(s.contact, 1)}` }),
  },
  { weight: 3, role: 'mailless' },
  { weight: 2, role: 'complement' },
  { weight: 2, role: 'shared-mailbox' },
  { weight: 2, role: 'twin-dot' },
  { weight: 2, role: 'twin-tag' },
  { weight: 1, changes: (s) => ({ mail: s.mail(s.colleague()) }) },

  { weight: 3, changes: (s) => ({ field: 'lifecycle_stage', value: ` ${s.directory.stage(s.contact)}` }) },
  { weight: 4, changes: (s) => ({ field: 'email', value: s.mail() }) },
  { weight: 3, changes: (s) => ({ field: 'phone', value: s.phone() }) },
  { weight: 3, changes: (s) => ({ field: 'phone', value: s.phone(s.contact, 1) }) },
  { weight: 1, role: 'phoneless', changes: (s) => ({ field: 'phone', value: s.phone() }) },
  { weight: 2, role: 'kept-there' },
  { weight: 2, role: 'phoneless', changes: (s) => ({ field: 'lifecycle_stage', value: nothing(s.random) }) },
  { weight: 3, changes: (s) => ({ updated: spellMoment(mapTime(s) + (s.index + 1) * 1000, s.random) }) },
  {
    weight: 3,
    changes: (s) => ({ field: 'notes', value: 'As agreed', updated: spellMoment(mapTime(s), s.random) }),
  },
];

export const CHANGES: EventKind<Change> = {
  tab: 'ghl-contact-changes',
  header: [...CHANGE_HEADINGS, 'correlation_id'],
  draft: (scene) => ({
    id: `CHG-${scene.index + 1}`,
    ghlId: scene.ghlId(),
    mail: scene.mail(),
    closeId: scene.random.chance(0.05) ? ` ${scene.closeId()} ` : scene.closeId(),
    ...harmless(scene),
    updated: scene.time(),
    correlation: '',
  }),
  cells: ({ id, ghlId, mail, closeId, field, value, surplus, updated, correlation }) => [
    ...[id, ghlId, mail, closeId, field, value],
    ...(surplus === undefined ? [] : [surplus]),
    ...[updated, correlation],
  ],
  clean: CLEAN,
  hazards: [CHANGE_IDENTITY_HAZARDS, CHANGE_CONTENT_HAZARDS],
  pairs: CHANGE_PAIRS,
  lookAlikes: CHANGE_LOOK_ALIKES,
};

/** What the map says of the side that a GHL change would be written to. */
function mapTime({ directory, contact }: Scene): number {
  return directory.closeUpdatedAt(contact);
}

/** A change that any contact may undergo. */
function harmless({ random, directory, contact }: Scene): { field: string; value: string } {
  switch (random.int(5)) {
    case 0:
      return { field: 'lifecycle_stage', value: stageAhead(directory.stage(contact)) };
    case 1:
      return { field: 'status', value: 'active' };
    case 2:
      return { field: 'tags', value: random.of(TAGS) };
    default:
      return { field: 'notes', value: random.of(NOTES) };
  }
}

function stageAhead(held: string): string {
  if (held === '') return 'lead';
  return held === 'lead' ? 'opportunity' : 'customer';
}
