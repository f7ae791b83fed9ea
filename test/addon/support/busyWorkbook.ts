import { APPOINTMENT_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import type { Tab } from '../../../src/core/model.ts';
import { OWN_TABS } from '../../../src/core/report/ownTabs.ts';
import { PAST } from '../../../src/core/rerun/past.ts';
import { outputNamed } from '../../../src/host/workbook/tabNames.ts';
import { type OpenAddon, openAddon } from './openAddon.ts';
import { pasteTabs, recordsOf, sheetId, textsOf } from './sheets.ts';

const MAP: Tab = {
  name: 'Contact Map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
    ...[1, 2, 3, 4, 5, 6].map((n) => [`C${n}`, `G${n}`, `p${n}@x.test`, `+1555010000${n}`]),
  ],
};

/** An appointment: event id, close id, e-mail. */
const appointments = (rows: readonly (readonly [string, string, string])[]): Tab => ({
  name: 'appointments',
  rows: [
    APPOINTMENT_HEADINGS,
    ...rows.map(([id, close, email]) => [
      id,
      close,
      email,
      '2026-05-09T09:15:00Z',
      'scheduled',
      '2026-05-01T10:00:00Z',
      '=1+1;=2+2',
    ]),
  ],
});

const BEFORE = appointments([
  ['stays safe', 'C1', 'p1@x.test'],
  ['stays held', 'C1', 'p2@x.test'],
  ['held otherwise', 'C1', 'p3@x.test'],
  ['held otherwise, undecided', 'C2', 'p3@x.test'],
  ['safe, then held', 'C4', 'p4@x.test'],
  ['held, then safe', 'C4', 'p5@x.test'],
  ['safe, then gone', 'C5', 'p5@x.test'],
  ['=held, then gone', 'C5', 'p6@x.test'],
  ['broken', '', ''],
]);
const AFTER = appointments([
  ['brand new', 'C6', 'p6@x.test'],
  ['stays safe', 'C1', 'p1@x.test'],
  ['stays held', 'C1', 'p2@x.test'],
  ['held otherwise', 'C1', 'p4@x.test'],
  ['held otherwise, undecided', 'C2', 'p4@x.test'],
  ['safe, then held', 'C4', 'p1@x.test'],
  ['held, then safe', 'C4', 'p4@x.test'],
  ['broken', '', ''],
  ['=new and broken', '', ''],
]);

/** Rows that people decided, by event, with where the row is then. */
const DECIDED = {
  Ledger: ['stays safe', 'safe, then held', 'safe, then gone'],
  Conflicts: ['stays held', 'held otherwise', 'held, then safe', "'=held, then gone"],
  Errors: ['broken'],
} as const;

/** The add-on with sources and a map, before its first run. */
export function freshWorkbook(): OpenAddon {
  const addon = openAddon();
  pasteTabs(addon.emulator, [MAP, BEFORE]);
  return addon;
}

/**
 * A workbook that was run once, in which people then decided, commented, sorted, moved a column and added one of their own,
 * and whose sources have since changed in every way that a run distinguishes.
 */
export function busyWorkbook(): OpenAddon {
  const addon = freshWorkbook();
  const { emulator, run } = addon;
  const { user, comments } = emulator;
  run('runReview');
  for (const [tab, events] of Object.entries(DECIDED)) {
    const [header = []] = textsOf(emulator, tab);
    const own = header.length + 1;
    user.insertColumn(tab, own);
    user.type(tab, 1, own, 'Ours');
    for (const event of events) {
      const row = textsOf(emulator, tab).findIndex(([id]) => id === event) + 1;
      const at = (heading: string) => header.indexOf(heading) + 1;
      user.type(tab, row, at('Decision'), 'approve');
      user.type(tab, row, at('Decided by'), 'Kim');
      user.type(tab, row, at('Note'), `about ${event}`);
      user.type(tab, row, own, `ours: ${event}`);
      user.note(tab, row, 1, `note: ${event}`);
      comments.add(sheetId(emulator, tab), row, 2, `comment: ${event}`);
    }
    user.sortSheet(tab, header.indexOf('Note') + 1, false);
    user.moveColumn(tab, header.indexOf('State') + 1, 1);
  }
  user.clear('appointments', 'A2:G20');
  user.paste('appointments', 1, 1, AFTER.rows);
  return addon;
}

/** The decision beside a row; where a run has taken it away, as the row's history or the journal of a run under way has it. */
function decisionOf(
  tab: string,
  row: Record<string, string>,
  journal: readonly (readonly string[])[],
): string {
  if (row.Decision) return `${row.Decision} by ${row['Decided by']}`;
  const [decision, by] = (
    journal.find(([outcome, key]) => outputNamed(tab) === outcome && key === row['Row key']) ?? []
  ).slice(2 + PAST.length);
  return decision ? `${decision} by ${by}` : (/\w+ by \w+/.exec(row['Previous decision'] ?? '')?.[0] ?? '');
}

/** What belongs to people, by event: their cells, their note, their comment. */
export function peoplesCells({ emulator }: OpenAddon): Record<string, string> {
  const found: Record<string, string> = {};
  const hasJournal = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(OWN_TABS.journal);
  const run = emulator.globals.PropertiesService.getDocumentProperties().getProperty('run');
  const journal: (readonly string[])[] = run ? [...(JSON.parse(run).past ?? [])] : [];
  if (hasJournal) journal.push(...textsOf(emulator, OWN_TABS.journal));
  for (const tab of Object.keys(DECIDED)) {
    const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
    const notes = sheet?.getDataRange().getNotes() ?? [];
    const comments = emulator.comments.list(sheetId(emulator, tab));
    recordsOf(emulator, tab).forEach((row, index) => {
      const note = notes[index + 1]?.filter(Boolean).join();
      const comment = comments
        .filter(({ row: at, anchored }) => anchored && at === index + 2)
        .map(({ text }) => text);
      const own = [row.Note, row.Ours, note, ...comment];
      if (own.some(Boolean)) own.push(decisionOf(tab, row, journal));
      if (own.some(Boolean)) found[`${tab} ${row.Event}`] = own.join(' | ');
    });
  }
  return found;
}
