import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainRow } from '../../../src/core/explain/explainRow.ts';
import { WORKBOOKS } from '../../support/reviewFixture.ts';
import { reviewTabs, tabsOf } from '../../support/reviewTabs.ts';
import { explained } from './support.ts';

const changesOf = (email: string, phone: string) =>
  explained(email, phone).changes.map(
    ({ kind, identifier, value, contact }) => `${kind} ${identifier.kind} ${value} ${contact?.key}`,
  );

test('a row that is safe needs no change', () => {
  expect(changesOf('ann.lee@x.test', '+1 555 010 2001')).toEqual([]);
});

test('an unknown phone of a known contact is added to the map first', () => {
  expect(changesOf('ann.lee@x.test', '+1 555 010 9999')).toEqual([
    'add-to-map phone +15550109999 CLOSE-1/GHL-1',
    'correct-cell phone +15550102001 CLOSE-1/GHL-1',
    'clear-cell phone  CLOSE-1/GHL-1',
  ]);
});

test('where two contacts are named, either may be the one that is meant: both ways are offered', () => {
  expect(changesOf('ann.lee@x.test', '+1 555 010 3002')).toEqual([
    'correct-cell email bob@y.test CLOSE-2/GHL-2',
    'correct-cell phone +15550102001 CLOSE-1/GHL-1',
    'clear-cell email  CLOSE-2/GHL-2',
    'clear-cell phone  CLOSE-1/GHL-1',
  ]);
});

test('a phone that two contacts share does not speak against the e-mail that names one of them', () => {
  expect(explained('cy@z.test', '+1 555 010 4003').verdict.outcome).toBe('ledger');
  expect(changesOf('ann.lee@x.test', '+1 555 010 4003')).toContain(
    'list-as-shared phone +15550104003 CLOSE-1/GHL-1',
  );
});

test('what no single change makes safe is said to be so', () => {
  expect(changesOf('', '+1 555 010 4003')).toEqual([]);
  expect(changesOf('', '')).toEqual([]);
});

test('a near contact is offered for what the map does not know', () => {
  expect(changesOf('ann.lee@other.test', '')[0]).toBe('add-to-map email ann.lee@other.test CLOSE-1/GHL-1');
});

/** Without a contact map no identifier could be added, corrected or listed. */
const WITH_MAP = WORKBOOKS.filter((folder) => existsSync(join(folder, 'contact-map.csv')));

test.each(WITH_MAP)(
  '%s: each change that is offered, when it is made, does put the row into the Ledger',
  async (folder) => {
    const tabs = await tabsOf(folder);
    const { run, tabs: reviewed } = reviewTabs(tabs);
    let tried = 0;
    for (const { name, open, rows, verdicts } of reviewed)
      for (const { record, findings } of verdicts) {
        const cells = rows[record.row - 1];
        const changes = cells && explainRow(run, open, cells, record.row)?.changes;
        for (const { kind, identifier, value, contact } of changes ?? []) {
          if (findings.some(({ reason }) => reason === 'event-id-reused' || reason === 'duplicate-event'))
            continue;
          tried++;
          const changed = tabs.map((tab) => {
            if (kind === 'add-to-map' && tab.name === 'contact-map') {
              const [header = []] = tab.rows;
              const mapRow = (contact?.rows[0]?.row ?? 0) - 1;
              const heading = header.indexOf(identifier.kind);
              return {
                ...tab,
                rows: tab.rows.map((row, at) =>
                  at === mapRow
                    ? row.map((cell, column) => (column === heading ? `${cell}; ${value}` : cell))
                    : row,
                ),
              };
            }
            if ((kind === 'correct-cell' || kind === 'clear-cell') && tab.name === name)
              return {
                ...tab,
                rows: tab.rows.map((row, at) =>
                  at === record.row - 1
                    ? row.map((cell, column) =>
                        column === identifier.column ? cell.replace(identifier.raw, value) : cell,
                      )
                    : row,
                ),
              };
            if (kind === 'list-as-shared' && tab.name === 'shared-identifiers')
              return { ...tab, rows: [...tab.rows, [value, 'listed']] };
            return tab;
          });
          const again = reviewTabs(changed).tabs.find((tab) => tab.name === name);
          const verdict = again?.verdicts.find((one) => one.record.row === record.row);
          expect(`${name} ${record.row} ${kind} ${verdict?.outcome}`).toBe(
            `${name} ${record.row} ${kind} ledger`,
          );
        }
      }
    expect(tried).toBeGreaterThan(3);
  },
);
