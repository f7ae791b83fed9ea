import { APPOINTMENT_HAZARDS, APPOINTMENT_PAIRS } from './appointmentHazards.ts';
import type { CleanDress, EventKind } from './eventKind.ts';
import { days, spellMoment } from './moments.ts';
import { APPOINTMENT_HEADINGS } from './runbookHeadings.ts';

export interface Appointment {
  id: string;
  closeId: string;
  mail: string;
  start: string;
  status: string;
  updated: string;
  title: string;
  /** A cell beyond the last heading. */
  surplus?: string;
}

const TITLES = [
  'Intro call',
  'Demo, second round',
  'Quarterly review',
  'Said "maybe" on Friday',
  'Onboarding\nwith two colleagues',
  '-- moved from last week',
  "Kick-off at the client's",
];

const CLEAN: readonly CleanDress<Appointment>[] = [
  { weight: 80 },
  { weight: 4, role: 'several', dress: (s) => ({ mail: s.mail(s.contact, 1) }) },
  { weight: 2, role: 'several', dress: (s) => ({ mail: `${s.plainMail()}; ${s.plainMail(s.contact, 1)}` }) },
  { weight: 4, role: 'mailless' },
  { weight: 2, role: 'phoneless' },
  { weight: 2, role: 'complement' },
  { weight: 2, role: 'twin-dot' },
  { weight: 2, role: 'twin-tag' },
  { weight: 2, role: 'shared-mailbox' },
];

export const APPOINTMENTS: EventKind<Appointment> = {
  tab: 'close-appointments',
  header: APPOINTMENT_HEADINGS,
  draft: (scene) => ({
    id: `APPT-${scene.index + 1}`,
    closeId: scene.dice.chance(0.05) ? ` ${scene.closeId()} ` : scene.closeId(),
    mail: scene.mail(),
    start: spellMoment(scene.moment() + days(1 + scene.dice.int(30)), scene.dice),
    status: scene.dice.of(['scheduled', 'confirmed', 'completed']),
    updated: scene.time(),
    title: scene.dice.of(TITLES),
  }),
  cells: ({ id, closeId, mail, start, status, updated, title, surplus }) => {
    const cells = [id, closeId, mail, start, status, updated, title];
    return surplus === undefined ? cells : [...cells, surplus];
  },
  clean: CLEAN,
  hazards: [APPOINTMENT_HAZARDS],
  pairs: APPOINTMENT_PAIRS,
};
