import type { Appointment } from './appointment.ts';
import { APPOINTMENT_HAZARDS, APPOINTMENT_LOOK_ALIKES, APPOINTMENT_PAIRS } from './appointmentHazards.ts';
import { besideCells, besideHeadings, lookAlikes, NOTHING_BESIDE } from './besideColumns.ts';
import type { CleanVariant, EventKind } from './eventKind.ts';
import { days, spellMoment } from './moments.ts';
import { APPOINTMENT_HEADINGS } from './runbookHeadings.ts';

const TITLES = [
  'Intro call',
  'Demo, second round',
  'Quarterly review',
  'Said "maybe" on Friday',
  'Onboarding\nwith two colleagues',
  '-- moved from last week',
  "Kick-off at the client's",
];

const CLEAN: readonly CleanVariant<Appointment>[] = [
  { weight: 70 },
  { weight: 4, changes: (s) => ({ highLevelId: s.ghlId() }) },
  { weight: 3, changes: (s) => ({ unread: s.ghlId() }) },
  { weight: 3, changes: (s) => ({ correlation: `TX-${s.index}` }) },
  { weight: 3, changes: lookAlikes },
  { weight: 4, role: 'several', changes: (s) => ({ mail: s.mail(s.contact, 1) }) },
  {
    weight: 2,
    role: 'several',
    changes: (s) => ({ mail: `${s.plainMail()}; ${s.plainMail(s.contact, 1)}` }),
  },
  { weight: 4, role: 'mailless' },
  { weight: 2, role: 'phoneless' },
  { weight: 2, role: 'complement' },
  { weight: 2, role: 'twin-dot' },
  { weight: 2, role: 'twin-tag' },
  { weight: 2, role: 'shared-mailbox' },
  { weight: 2, role: 'kept-there' },
];

export const APPOINTMENTS: EventKind<Appointment> = {
  tab: 'close-appointments',
  header: [...APPOINTMENT_HEADINGS, ...besideHeadings('Sync ref')],
  draft: (scene) => ({
    id: `APPT-${scene.index + 1}`,
    closeId: scene.random.chance(0.05) ? ` ${scene.closeId()} ` : scene.closeId(),
    mail: scene.mail(),
    start: spellMoment(scene.moment() + days(1 + scene.random.int(30)), scene.random),
    status: scene.random.of(['scheduled', 'confirmed', 'completed']),
    updated: scene.time(),
    title: scene.random.of(TITLES),
    ...NOTHING_BESIDE,
  }),
  cells: ({ id, closeId, mail, start, status, isStatusLeftOut, updated, title, surplus, ...beside }) => {
    const statuses = isStatusLeftOut ? [] : [status];
    const cells = [id, closeId, mail, start, ...statuses, updated, title, ...besideCells(beside)];
    return surplus === undefined ? cells : [...cells, surplus];
  },
  clean: CLEAN,
  hazards: [APPOINTMENT_HAZARDS],
  pairs: APPOINTMENT_PAIRS,
  lookAlikes: APPOINTMENT_LOOK_ALIKES,
};
