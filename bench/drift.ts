import type { Tab } from '../src/core/model.ts';
import { type SetupTabName, setupTabNamed } from '../src/core/read/setup/setupTabNames.ts';
import { reviewWorkbook } from '../src/core/reviewWorkbook.ts';
import { generateDrift } from './generate/drift.ts';
import { generateWorkbook } from './generate/workbook.ts';

/** What a row of two compared exports costs beside a row of activities, in processor time. */

const CONTACTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 3;
/** The goal, as the project states it. */
const MOST_TIMES = 1.5;
/** The share of a generated workbook's events that are activities. */
const ACTIVITY_SHARE = 0.36;

function perRow(tabs: readonly Tab[]): number {
  const setup = new Map<SetupTabName, Tab>();
  const sources: Tab[] = [];
  for (const tab of tabs) {
    const name = setupTabNamed(tab.name);
    if (name) setup.set(name, tab);
    else sources.push(tab);
  }
  const rows = sources.reduce((sum, tab) => sum + tab.rows.length - 1, 0);
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage();
    const { problems } = reviewWorkbook(
      {
        setup,
        sources,
        existing: { ledger: [], conflict: [], error: [] },
        journal: [],
        log: { lines: [], problems: [] },
      },
      { region: '', slice: '' },
      { version: 'bench', now: '2026-06-01T00:00:00Z', earlier: null },
    );
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  });
  return Math.min(...times) / rows;
}

const drift = perRow(generateDrift({ seed: 1, contacts: CONTACTS }).tabs);
const wanted = /^(?:contact-map|activity-events|own-identifiers|shared-identifiers|field-policy)$/;
const events = Math.round((2 * CONTACTS) / ACTIVITY_SHARE);
const activities = perRow(
  generateWorkbook({ seed: 1, contacts: CONTACTS, events })
    .tabs.filter(({ name }) => wanted.test(name))
    .map(({ name, header, rows }) => ({ name, rows: [header, ...rows()] })),
);
const times = drift / activities;
console.log(`two exports of ${CONTACTS} contacts: ${drift.toFixed(1)} µs a row`);
console.log(`${2 * CONTACTS} activities: ${activities.toFixed(1)} µs a row`);
console.log(`${times.toFixed(2)} times as much a row; the goal is ${MOST_TIMES} at most`);
process.exit(times > MOST_TIMES ? 1 : 0);
