import { APPOINTMENT_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import { OWN_TABS } from '../../src/core/report/ownTabs.ts';
import { type OpenAddon, openAddon } from './support/openAddon.ts';
import { pasteTabs, recordsOf, tablesOf, textsOf } from './support/sheets.ts';

/** Reviewed and approved by Kim, and then the map says something else about every row. */
function aboutToReopen(rows: number): OpenAddon {
  const addon = openAddon();
  const { emulator, run } = addon;
  const events = Array.from({ length: rows }, (_, at) => [
    `A${at}`,
    'C1',
    'ann@x.test',
    `2026-05-09T09:${10 + (at % 50)}:${10 + Math.floor(at / 50)}Z`,
    'scheduled',
    '2026-05-01T10:00:00Z',
    'Lunch',
  ]);
  pasteTabs(emulator, [
    {
      name: 'Contact Map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email'],
        ['C1', 'G1', 'ann@x.test'],
      ],
    },
    { name: 'appointments', rows: [APPOINTMENT_HEADINGS, ...events] },
  ]);
  run('runReview');
  const decision = (textsOf(emulator, 'Ledger')[0] ?? []).indexOf('Decision') + 1;
  emulator.user.paste(
    'Ledger',
    2,
    decision,
    events.map(() => ['approve', 'Kim']),
  );
  emulator.user.type('Contact Map', 2, 2, 'G9');
  return addon;
}

test.each([
  ['a few rows are remembered with the run', 3, false],
  ['many stand on a tab of their own', 80, true],
])('what a run is about to say of the past outlives its end at any moment: %s', (_, rows, isOnTab) => {
  const addon = aboutToReopen(rows);
  const { emulator, run } = addon;
  const start = emulator.snapshot();
  emulator.resetCalls();
  run('runReview');
  const taken = emulator.calls.sequence.indexOf('RangeList.clearContent') + 1;
  const undisturbed = tablesOf(emulator);
  const reopened = recordsOf(emulator, 'Ledger').filter(({ State }) => State === 'reopened');
  expect(reopened).toHaveLength(rows);
  emulator.restore(start);
  emulator.resetCalls();
  emulator.failAt(taken, { when: 'after', lasts: 'until-cleared' });
  expect(() => run('runReview')).toThrow();
  emulator.clearFailure();
  expect(recordsOf(emulator, 'Ledger').some(({ Decision }) => Decision)).toBe(false);
  expect(textsOf(emulator, OWN_TABS.journal).length > 0).toBe(isOnTab);
  run('runReview');
  expect(tablesOf(emulator)).toEqual(undisturbed);
  expect(textsOf(emulator, OWN_TABS.journal)).toEqual([]);
});
