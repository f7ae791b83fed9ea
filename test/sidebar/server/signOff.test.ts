import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../src/core/normalize/sha256.ts';
import { readLog } from '../../../src/core/proof/decisionLog.ts';
import { columnLetter } from '../../../src/core/read/columns.ts';
import { parseCsv } from '../../../src/core/read/csv/csv.ts';
import { tabNameOf } from '../../../src/core/read/setup/setupTabNames.ts';
import { OUTPUTS } from '../../../src/core/report/outputColumns.ts';
import { runReview } from '../../../src/sidebar/run/runReview.ts';
import { call } from '../../../src/sidebar/server.ts';
import { type OpenAddon, START } from '../../addon/support/openAddon.ts';
import { pasteTabs, tablesOf, textsOf } from '../../addon/support/sheets.ts';
import { buildCommandLine, program } from '../../support/commandLine.ts';
import { INPUTS, setCells } from '../../support/signedFolder.ts';
import { folderOf, newPath } from '../../support/temporary.ts';
import { connectPage, loadWholeBook, UNWATCHED } from './connectPage.ts';

jest.setTimeout(120_000);

const STATEMENT = { as: 'Kim', role: 'owner', statement: 'These writes are right.' };
const NOW = new Date(START).toISOString();

/** Reviewed, the Ledger approved and the conflicts rejected by Kim. */
async function decided(): Promise<OpenAddon> {
  const addon = connectPage();
  pasteTabs(
    addon.emulator,
    Object.entries(INPUTS).map(([file, text]) => ({
      name: tabNameOf(file.replace('.csv', '')),
      rows: parseCsv(text, { delimiter: ',', skip: 0 }),
    })),
  );
  addon.run('runReview');
  await call('pageSetReviewer', 'Kim');
  const { queue } = await loadWholeBook();
  for (const [outcome, decision] of [
    ['ledger', 'approve'],
    ['conflict', 'reject'],
  ] as const)
    await call('pageDecideMany', {
      rows: queue
        .filter((row) => row.outcome === outcome)
        .map(({ rowKey, fingerprint, sheetRow, decided: expected }) => {
          return { outcome, rowKey, fingerprint, row: sheetRow, expected };
        }),
      decision,
      note: '',
    });
  addon.run('runReview');
  return addon;
}

async function signed(): Promise<OpenAddon> {
  const addon = await decided();
  await call('pageSample');
  const sample = textsOf(addon.emulator, 'Sample');
  const column = sample[0]?.indexOf('Answer') ?? 0;
  addon.emulator.user.paste(
    'Sample',
    2,
    column + 1,
    sample.slice(1).map(() => ['right', 'Kim']),
  );
  expect(addon.run('makePlan')).toMatch(/^plan-\w+: 3 writes/);
  await call('pageSign', STATEMENT);
  return addon;
}

const files = async () => {
  const { plan, signOff } = await call('pageProofFiles');
  return { plan, signOff: JSON.parse(signOff || 'null') };
};

test('sheet and command line sign the same bytes of one workbook', async () => {
  buildCommandLine();
  const addon = await signed();
  const [folder, out] = [folderOf(INPUTS), newPath()];
  const run = (...args: string[]) => {
    const ended = program(...args, '--now', NOW);
    if (ended.status !== 0) throw new Error(ended.stdout + ended.stderr);
  };
  run('review', folder, '--out', out);
  for (const outcome of ['ledger', 'conflict'] as const) {
    const [names = [], ...rows] = tablesOf(addon.emulator)[outcome];
    setCells(out, `${OUTPUTS[outcome].file}.csv`, ({ row_key }) => {
      const cells = rows.find((row) => row[names.indexOf('row_key')] === row_key) ?? [];
      return Object.fromEntries(
        ['decision', 'decided_by', 'decided_at'].map((name) => [name, cells[names.indexOf(name)] ?? '']),
      );
    });
  }
  run('review', folder, '--out', out);
  run('sample', out);
  setCells(out, 'sample.csv', () => ({ answer: 'right', answered_by: 'Kim' }));
  run('plan', out);
  run('sign', out, '--as', STATEMENT.as, '--role', STATEMENT.role, '--statement', STATEMENT.statement);
  const { plan, signOff } = await files();
  expect(plan).toBe(readFileSync(join(out, 'plan.json'), 'utf8'));
  expect(signOff).toEqual(JSON.parse(readFileSync(join(out, 'signoff.json'), 'utf8')));
  expect(signOff.bound.inputs).toHaveLength(Object.keys(INPUTS).length);
  expect(signOff.bound.sample).not.toBe('');
});

test.each<[string, (addon: OpenAddon) => unknown]>([
  ['the plan', (addon) => addon.run('makePlan')],
  ['a signature', () => call('pageSign', { ...STATEMENT, as: 'Lee' })],
])('%s reads each tab once: those of a large workbook take minutes', async (what, act) => {
  const addon = await signed();
  const column = (textsOf(addon.emulator, 'Ledger')[0] ?? []).indexOf('Decision') + 1;
  addon.emulator.user.type('Ledger', 2, column, 'reject');
  addon.run('runReview');
  if (what === 'a signature') addon.run('makePlan');
  addon.emulator.resetCalls();
  await act(addon);
  const { byMethod } = addon.emulator.calls;
  const tabs = addon.emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets().length;
  expect(byMethod['Sheet.getSheetValues']?.calls).toBeLessThanOrEqual(tabs);
});

describe('after it was signed', () => {
  let addon: OpenAddon;
  let start: ReturnType<OpenAddon['emulator']['snapshot']>;
  beforeAll(async () => {
    addon = await signed();
    start = addon.emulator.snapshot();
  });
  beforeEach(() => {
    addon.emulator.restore(start);
    connectPage(addon);
  });

  const at = (tab: string, heading: string) => (textsOf(addon.emulator, tab)[0] ?? []).indexOf(heading) + 1;
  const known = async () => (await call('pagePlace')).signOff?.changes;
  const checked = async () => (await call('pageProof')).signOff?.changes;
  const type = (tab: string, row: number, column: number, text: string) =>
    addon.emulator.user.type(tab, row, column, text);
  /** What the tabs say of it, in their first cells. */
  const shown = () =>
    ['Sign-off', 'Handoff'].map((tab) => /VOID|stands/.exec(textsOf(addon.emulator, tab)[0]?.[0] ?? '')?.[0]);

  test('it stands, and the tabs say so', async () => {
    expect([await known(), await checked(), shown()]).toEqual([[], [], ['stands', 'stands']]);
    expect(addon.run('verifySignOff')).toMatch(/^It stands: plan-/);
  });

  test('the handoff says what the next run would let it say', () => {
    const handoff = textsOf(addon.emulator, 'Handoff');
    expect(handoff.join()).toMatch(/Signed/);
    addon.run('runReview');
    expect(textsOf(addon.emulator, 'Handoff')).toEqual(handoff);
  });

  test.each<[string, () => void]>([
    ['a note', () => type('Ledger', 2, at('Ledger', 'Note'), 'called her')],
    ['a note beside an answer', () => type('Sample', 2, at('Sample', 'Note'), 'looked twice')],
    ['a column of somebody', () => type('Ledger', 2, 40, 'mine')],
    ['sorting', () => addon.emulator.user.sortSheet('Ledger', 1, false)],
    ['a note on a cell', () => addon.emulator.user.note('close-appointments', 2, 1, 'hm')],
    ['a run on the same', () => addon.run('runReview')],
    [
      'the same text again',
      () => type('close-appointments', 2, 1, textsOf(addon.emulator, 'close-appointments')[1]?.[0] ?? ''),
    ],
    ['archiving', () => addon.run('archiveClearedRows')],
  ])('%s voids nothing', async (_, act) => {
    act();
    expect([await known(), await checked()]).toEqual([[], []]);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'a cell of an export',
      () => type('close-appointments', 3, 7, 'Brunch'),
      /^the source tab close-appointments: its cells/,
    ],
    [
      'a row of the map',
      () => type('Contact Map', 3, 3, 'bob@x.test'),
      /^the contact map \(contact-map\): its cells/,
    ],
    ['a row of a policy', () => type('Field Policy', 2, 5, 'ask'), /^the set-up tab field-policy: its cells/],
    ['a decision', () => type('Ledger', 2, at('Ledger', 'Decision'), 'reject'), /^the decisions: /],
    ['who decided', () => type('Conflicts', 2, at('Conflicts', 'Decided by'), 'Lee'), /^the decisions: /],
    ['a verdict', () => type('Ledger', 2, at('Ledger', 'Target'), 'copper'), /^the verdicts: /],
    ['the plan', () => type('Plan', 3, 1, 'something else'), /^the plan: /],
    ['an answer of the sample', () => type('Sample', 2, at('Sample', 'Answer'), 'wrong'), /^the sample/],
    ['who answered', () => type('Sample', 2, at('Sample', 'Answered by'), 'Lee'), /^the sample/],
    ['what is kept of the plan', () => type('Review plan data', 2, 1, '{"key":"x"}'), /^the plan: /],
    [
      'the statement',
      () => {
        const [[line = ''] = []] = textsOf(addon.emulator, 'Review sign-off data');
        type('Review sign-off data', 1, 1, line.replace('are right', 'are all right'));
      },
      /^the sign-off itself: /,
    ],
    [
      'a line of the log',
      () => {
        const [line = ''] = textsOf(addon.emulator, 'Decision log')[0] ?? [];
        type('Decision log', 1, 1, line.replace('"by":"Kim"', '"by":"Lee"'));
      },
      /^the decision log/,
    ],
  ])('%s voids it at once, and the check names just that', async (_, act, named) => {
    act();
    expect(await known()).toEqual([expect.stringMatching(named)]);
    expect(shown()).toEqual(['VOID', 'VOID']);
    expect(await checked()).toEqual([expect.stringMatching(named)]);
    expect(shown()).toEqual(['VOID', 'VOID']);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'an export that is new',
      () => pasteTabs(addon.emulator, [{ name: 'more', rows: [['a'], ['b']] }]),
      /more: it is new/,
    ],
    [
      'an export that is gone',
      () => addon.emulator.user.deleteSheet('close-appointments'),
      /close-appointments: it is gone/,
    ],
    [
      'a row that was deleted',
      () => addon.emulator.user.deleteRow('close-appointments', 3),
      /close-appointments: its cells/,
    ],
    [
      'a setting that asks for more people',
      () =>
        pasteTabs(addon.emulator, [
          {
            name: 'Settings',
            rows: [
              ['setting', 'value'],
              ['signers', '2'],
            ],
          },
        ]),
      /settings: it is new/,
    ],
  ])('%s is found by the check', async (_, act, named) => {
    act();
    expect(await checked()).toEqual([expect.stringMatching(named)]);
    expect(addon.run('verifySignOff')).toMatch(/^VOID/);
  });

  test('a decision in the sidebar voids it, its undo makes it stand again once it is checked', async () => {
    const row = (await loadWholeBook()).queue.find(({ outcome }) => outcome === 'ledger');
    if (!row) throw new Error('no row');
    const { outcome, rowKey, fingerprint, sheetRow, decided: expected } = row;
    const shownRow = { outcome, rowKey, fingerprint, row: sheetRow, expected };
    const { before, after } = await call('pageDecide', { ...shownRow, decision: 'reject', note: '' });
    expect(await known()).toEqual([expect.stringMatching(/^the decisions/)]);
    await call('pageRestore', { ...shownRow, expected: after, cells: before });
    expect(await checked()).toEqual([]);
    expect(shown()).toEqual(['stands', 'stands']);
  });

  test.each([
    ['the menu', async () => addon.run('runReview')],
    ['the sidebar', () => runReview(NOW, UNWATCHED)],
  ])('a run of %s on other inputs that comes out the same renews it by a line of the log', async (_, run) => {
    type('Contact Map', 4, 1, 'C3');
    type('Contact Map', 4, 3, 'cy@x.test');
    expect(await known()).toHaveLength(1);
    await run();
    expect([await known(), await checked(), shown()]).toEqual([[], [], ['stands', 'stands']]);
    expect(textsOf(addon.emulator, 'Decision log').at(-1)?.[0]).toContain('sign-off renewed at run-');
    type('Contact Map', 4, 3, 'cyd@x.test');
    expect(await checked()).toHaveLength(1);
  });

  test('a run that comes out otherwise does not', async () => {
    const change = textsOf(addon.emulator, 'ghl-contact-changes');
    type('ghl-contact-changes', 2, (change[0] ?? []).indexOf('new_value') + 1, 'vip');
    addon.run('runReview');
    expect((await known())?.join()).toMatch(/ghl-contact-changes.*the verdicts.*the decisions/);
    expect(shown()).toEqual(['VOID', 'VOID']);
  });

  test('nobody signs twice; what is void is signed anew, and what is open is written down', async () => {
    await expect(call('pageSign', { ...STATEMENT, as: ' kim ' })).rejects.toThrow(/signed this already/);
    type('Conflicts', 2, at('Conflicts', 'Decision'), 'needs info');
    addon.run('runReview');
    await call('pagePlan');
    expect((await call('pageSign', STATEMENT)).says).toMatch(/earlier sign-off was void.*Not ready/);
    const { signOff } = await call('pageProof');
    expect(signOff).toMatchObject({
      changes: [],
      signatures: [{ as: 'Kim', open: [expect.stringContaining('1 row')] }],
    });
  });
});

describe('whatever fails or cannot be read', () => {
  let addon: OpenAddon;
  let start: ReturnType<OpenAddon['emulator']['snapshot']>;
  beforeAll(async () => {
    addon = await decided();
    start = addon.emulator.snapshot();
  });
  beforeEach(() => {
    addon.emulator.restore(start);
    connectPage(addon);
  });
  const log = () =>
    readLog(
      textsOf(addon.emulator, 'Decision log').map(([line = '']) => line),
      sha256Of,
    );

  test.each<[string, () => Promise<unknown>]>([
    ['make the plan', () => call('pagePlan')],
    ['sign', () => call('pageSign', STATEMENT)],
    ['draw the sample', () => call('pageSample')],
  ])(
    'a call that fails while it is to %s tears no line of the log, and the same again mends it',
    async (what, act) => {
      if (what === 'sign') await call('pagePlan');
      const before = addon.emulator.snapshot();
      const lines = log().lines.length;
      addon.emulator.resetCalls();
      await act();
      const { calls } = addon.emulator.calls;
      const wrong: string[] = [];
      for (const when of ['before', 'after'] as const)
        for (let at = 1 + (calls % 11); at <= calls; at += 11) {
          addon.emulator.restore(before);
          addon.emulator.resetCalls();
          addon.emulator.failAt(at, { when });
          await act().catch(() => {});
          addon.emulator.clearFailure();
          const torn = log();
          if (torn.problems.length > 0 || torn.lines.length < lines)
            wrong.push(`call ${at} ${when}: the log`);
          // A signature that was kept before the call failed is there: signing it again is refused as such.
          await act().catch((error: Error) => {
            if (!/signed this already/.test(error.message))
              wrong.push(`call ${at} ${when}: ${error.message}`);
          });
          const { signOff, plan } = await call('pageProof');
          if (what === 'sign' && signOff?.changes.length !== 0) wrong.push(`call ${at} ${when}: not signed`);
          if (what !== 'draw the sample' && !plan?.isAsMade) wrong.push(`call ${at} ${when}: the plan`);
          if (log().problems.length > 0) wrong.push(`call ${at} ${when}: the log, afterwards`);
        }
      expect(wrong).toEqual([]);
    },
  );

  test.each<[string, () => void, () => Promise<unknown>, RegExp]>([
    [
      'a name that is blank',
      () => addon.run('makePlan'),
      () => call('pageSign', { ...STATEMENT, as: '  ' }),
      /name is blank/,
    ],
    [
      'a statement that is blank',
      () => addon.run('makePlan'),
      () => call('pageSign', { ...STATEMENT, statement: ' ' }),
      /statement is blank/,
    ],
    ['a sign-off without a plan', () => {}, () => call('pageSign', STATEMENT), /no plan yet/],
    [
      'a plan of a newer program',
      () => {
        addon.run('makePlan');
        addon.emulator.user.type('Review plan data', 1, 1, '{"formatVersion":7}');
      },
      () => call('pagePlan'),
      /formatVersion 7/,
    ],
    [
      'a sign-off of a newer program',
      () => {
        pasteTabs(addon.emulator, [{ name: 'Review sign-off data', rows: [['{"formatVersion":8}']] }]);
        addon.run('makePlan');
      },
      () => call('pageSign', STATEMENT),
      /formatVersion 8/,
    ],
    [
      'a plan after an edit that no run has seen',
      () => addon.emulator.user.type('close-appointments', 3, 7, 'Brunch'),
      () => call('pagePlan'),
      /changed since the last run/,
    ],
    [
      'a plan of which nothing is approved',
      () => {
        const column = (textsOf(addon.emulator, 'Ledger')[0] ?? []).indexOf('Decision') + 1;
        addon.emulator.user.clear('Ledger', `${columnLetter(column - 1)}2:${columnLetter(column - 1)}9`);
        addon.run('runReview');
      },
      () => call('pagePlan'),
      /no row is approved/i,
    ],
    [
      "a person's own tab named Plan",
      () => pasteTabs(addon.emulator, [{ name: 'Plan', rows: [['my plan']] }]),
      async () => {
        addon.run('runReview');
        return call('pagePlan');
      },
      /The tab Plan is not the review's/,
    ],
  ])('%s is one clear line, and nothing is overwritten', async (_, arrange, act, says) => {
    arrange();
    const tabs = () =>
      ['Plan', 'Review plan data', 'Review sign-off data'].map((tab) => textsOf(addon.emulator, tab));
    const before = tabs();
    await expect(act()).rejects.toThrow(says);
    const [plan, data, signOff] = tabs();
    expect([plan, signOff]).toEqual([before[0], before[2]]);
    if (before[1]?.length) expect(data).toEqual(before[1]);
  });

  test('a log that somebody edited is said before anything is signed', async () => {
    const [line = ''] = textsOf(addon.emulator, 'Decision log')[0] ?? [];
    addon.emulator.user.type('Decision log', 1, 1, line.replace('"by":"Kim"', '"by":"Lee"'));
    expect((await call('pageProof')).notReady.join()).toMatch(/decision log was changed/);
  });
});
