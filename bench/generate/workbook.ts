import { ACTIVITIES } from './activities.ts';
import { APPOINTMENTS } from './appointments.ts';
import { CHANGES } from './changes.ts';
import { contactMapTab } from './contactMap.ts';
import { Directory } from './directory.ts';
import { type EventTab, type EventTabOptions, eventTab } from './eventTab.ts';
import type { GeneratedWorkbook } from './generated.ts';
import { MAIL_LOG } from './mailLog.ts';
import { FIELD_POLICY_TAB, ownIdentifiersTab, sharedIdentifiersTab } from './setupTabs.ts';
import { TEXT_LOG } from './textLog.ts';

export interface WorkbookOptions {
  seed: number;
  contacts: number;
  events: number;
  /** The share of event rows at fault; a quarter if not said, at most nine tenths. */
  hazardShare?: number;
  /** Some United States numbers as written at home: the run then needs region US. */
  nationalPhones?: boolean;
}

const APPOINTMENT_SHARE = 0.2;
const CHANGE_SHARE = 0.3;
const MAIL_SHARE = 0.07;
const TEXT_SHARE = 0.07;
const HAZARD_SHARE = 0.25;
const MOST_HAZARDS = 0.9;

export function generateWorkbook(options: WorkbookOptions): GeneratedWorkbook {
  const { seed, contacts, events, hazardShare = HAZARD_SHARE, nationalPhones = false } = options;
  if (!(hazardShare >= 0 && hazardShare <= MOST_HAZARDS)) {
    throw new RangeError(`hazardShare is ${hazardShare}; a number from 0 to ${MOST_HAZARDS} is wanted`);
  }
  const directory = new Directory(seed, contacts);
  const appointments = Math.round(events * APPOINTMENT_SHARE);
  const changes = Math.round(events * CHANGE_SHARE);
  const mails = Math.round(events * MAIL_SHARE);
  const texts = Math.round(events * TEXT_SHARE);
  const common: Omit<EventTabOptions, 'salt' | 'rows'> = {
    directory,
    hazardShare,
    phones: nationalPhones ? 'also-national' : 'international',
  };
  const sources = [
    eventTab(APPOINTMENTS, { ...common, salt: 1, rows: appointments }),
    eventTab(CHANGES, { ...common, salt: 2, rows: changes }),
    eventTab(ACTIVITIES, { ...common, salt: 3, rows: events - appointments - changes - mails - texts }),
    eventTab(MAIL_LOG, { ...common, salt: 4, rows: mails }),
    eventTab(TEXT_LOG, { ...common, salt: 5, rows: texts }),
  ];
  return workbookOf(directory, sources);
}

/** A workbook of activities alone, their phones in a dozen spellings: what speed is compared on with programs of other people's. */
export function generateActivities({
  seed,
  contacts,
  events,
}: Pick<WorkbookOptions, 'seed' | 'contacts' | 'events'>): GeneratedWorkbook {
  const directory = new Directory(seed, contacts);
  const common = { directory, hazardShare: HAZARD_SHARE, phones: 'a-dozen-ways' } as const;
  return workbookOf(directory, [eventTab(ACTIVITIES, { ...common, salt: 3, rows: events })]);
}

function workbookOf(directory: Directory, sources: readonly EventTab[]): GeneratedWorkbook {
  return {
    tabs: [
      contactMapTab(directory),
      ...sources,
      ownIdentifiersTab(directory),
      sharedIdentifiersTab(directory),
      FIELD_POLICY_TAB,
    ],
    *truth() {
      for (const source of sources) yield* source.truth();
    },
  };
}
