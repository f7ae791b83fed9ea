import { sha256Of } from '../../../src/core/normalize/sha256.ts';
import { readLog } from '../../../src/core/proof/decisionLog.ts';
import type { Failure } from '../../../src/emulator/meter.ts';
import { tabsOf } from '../../support/reviewTabs.ts';
import { openAddon } from '../support/openAddon.ts';
import { pasteTabs, recordsOf, textsOf } from '../support/sheets.ts';

jest.setTimeout(600_000);

const HOW: readonly Failure[] = [
  { when: 'before' },
  { when: 'after' },
  { when: 'after', lasts: 'until-cleared' },
];

test('whatever call fails while the rest is approved, the log loses and tears no line, and no row is approved without one', async () => {
  const addon = openAddon();
  const { emulator, run, bundle } = addon;
  pasteTabs(emulator, await tabsOf('fixtures/workbooks/first-slice'));
  run('runReview');
  bundle.call('pageSetReviewer', 'Kim');
  run('drawSample');
  const column = (textsOf(emulator, 'Sample')[0] ?? []).indexOf('Answer') + 1;
  const answers = recordsOf(emulator, 'Sample').map(() => ['right']);
  emulator.user.paste('Sample', 2, column, answers);
  const start = emulator.snapshot();
  const linesOf = () => textsOf(emulator, 'Decision log').map(([line = '']) => line);
  const before = linesOf();
  const approvedRows = () =>
    recordsOf(emulator, 'Ledger')
      .filter(({ Decision }) => Decision === 'approve')
      .map((row) => row['Row key']);
  const approve = () => {
    const answer = bundle.call('pageApproveRest');
    emulator.endExecution();
    return answer;
  };
  emulator.resetCalls();
  approve();
  const { calls } = emulator.calls;
  const whole = approvedRows();
  expect(whole.length).toBeGreaterThan(1);
  for (const how of HOW)
    for (let call = 1; call <= calls; call++) {
      emulator.restore(start);
      emulator.resetCalls();
      emulator.failAt(call, how);
      try {
        approve();
      } catch {
        emulator.endExecution();
      }
      emulator.clearFailure();
      const lines = linesOf();
      const { lines: read, problems } = readLog(lines, sha256Of);
      expect({ call, how, problems }).toEqual({ call, how, problems: [] });
      expect(lines.slice(0, before.length)).toEqual(before);
      const logged = new Set(read.map(({ rowKey }) => rowKey));
      expect(approvedRows().filter((key = '') => !logged.has(key))).toEqual([]);
      approve();
      expect(readLog(linesOf(), sha256Of).problems).toEqual([]);
    }
});
