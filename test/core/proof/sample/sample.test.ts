import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { LogEntry } from '../../../../src/core/proof/decisionLog.ts';
import { readSample, sampleTable } from '../../../../src/core/proof/sample/answeredSample.ts';
import { approveRest, restOf, whyNoRest } from '../../../../src/core/proof/sample/approveRest.ts';
import { drawSample } from '../../../../src/core/proof/sample/draw.ts';
import { currentDraw, sampleEntry, samplesIn } from '../../../../src/core/proof/sample/sampleLog.ts';
import { judgeSample } from '../../../../src/core/proof/sample/sampleResult.ts';
import { COLUMNS } from '../../../../src/core/report/outputColumns.ts';
import { unclearedRows } from '../../../../src/core/report/unclearedRows.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const AIM = { share: 0.05, confidence: 0.95 };
const NOW = '2026-06-01T00:00:00Z';

type Cells = Partial<Record<(typeof COLUMNS)['ledger'][number], string>>;
/** A Ledger of so many rows of each reason. */
function ledgerOf(counts: Readonly<Record<string, number>>, cellsOf: (key: string) => Cells = () => ({})) {
  const rows = Object.entries(counts).flatMap(([reason, count]) =>
    Array.from({ length: count }, (_, at) => {
      const key = `${reason}:${at}`;
      const cells: Cells = {
        row_key: key,
        fingerprint: `print of ${key}`,
        reason_code: reason,
        source: 'close',
        target: 'ghl',
        contact_key: 'C1/G1',
        contact_name: 'Ann Lee',
        writes: 'city: Oslo → Bergen',
        state: 'open',
        ...cellsOf(key),
      };
      return COLUMNS.ledger.map((column) => cells[column] ?? '');
    }),
  );
  return [[...COLUMNS.ledger], ...rows];
}
const LEDGER = ledgerOf({ 'identifiers-agree': 300, 'single-identifier-match': 60, 'one-side-changed': 5 });
const draw = (ledger = LEDGER, full: readonly string[] = []) =>
  drawSample(ledger, AIM, new Set(full), sha256);
/** The drawn rows, each with the same answer but for those that are named. */
const answered = (
  of: ReturnType<typeof draw>,
  answer: string,
  others: Readonly<Record<string, string>> = {},
) => readSample(sampleTable(of, [], 'name')).map((one) => ({ ...one, answer: others[one.rowKey] ?? answer }));
const drawnKeys = ({ strata }: ReturnType<typeof draw>) =>
  strata.flatMap(({ drawn }) => drawn.map(({ rowKey }) => rowKey));

describe('a draw', () => {
  test('is of each stratum, of thin ones whole, and of no row that writes nothing or is cleared', () => {
    const ledger = ledgerOf({ a: 300, b: 5 }, (key) => {
      if (key === 'b:0') return { writes: '' };
      return key === 'b:1' ? { state: 'cleared' } : {};
    });
    const { strata } = draw(ledger);
    expect(strata.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['a · close', 300],
      ['b · close', 3],
    ]);
    expect(strata[1]?.drawn).toHaveLength(3);
    expect(new Set(drawnKeys(draw(ledger))).size).toBe(drawnKeys(draw(ledger)).length);
  });

  test('is the same whatever the order of the table and whatever was decided, and another where a row is', () => {
    const [header = [], ...rows] = LEDGER;
    const sorted = (of: typeof LEDGER) => drawnKeys(draw(of)).sort();
    expect(sorted([header, ...[...rows].reverse()])).toEqual(sorted(LEDGER));
    const counts = { 'identifiers-agree': 300, 'single-identifier-match': 60, 'one-side-changed': 5 };
    expect(draw(ledgerOf(counts, () => ({ decision: 'approve' }))).id).toBe(draw().id);
    const changed = ledgerOf(counts, (key) => (key === 'identifiers-agree:7' ? { fingerprint: 'x' } : {}));
    expect(draw(changed).id).not.toBe(draw().id);
    expect(sorted(changed)).not.toEqual(sorted(LEDGER));
  });

  test('gives each row the same chance', () => {
    const seen = new Map<string, number>();
    const runs = 400;
    for (let run = 0; run < runs; run++)
      for (const key of drawnKeys(draw(ledgerOf({ a: 100 }, (key) => ({ fingerprint: `${run} ${key}` })))))
        seen.set(key, (seen.get(key) ?? 0) + 1);
    const share = drawnKeys(draw(ledgerOf({ a: 100 }))).length / 100;
    // Five standard errors on each side.
    const slack = 5 * Math.sqrt((share * (1 - share)) / runs);
    for (let at = 0; at < 100; at++)
      expect(Math.abs((seen.get(`a:${at}`) ?? 0) / runs - share)).toBeLessThan(slack);
  });
});

test('a Ledger with one wrong row more than the bound passes no more often than once in twenty', () => {
  const counts = { a: 250, b: 120, c: 30 };
  const all = 400;
  const wrongRows = AIM.share * all;
  // The wrong rows where they hide best: spread as the rows are.
  const isWrong = (key: string) => {
    const [name = '', at = '0'] = key.split(':');
    return Number(at) < Math.round((counts[name as keyof typeof counts] / all) * wrongRows);
  };
  const runs = 600;
  let passed = 0;
  for (let run = 0; run < runs; run++) {
    const ledger = ledgerOf(counts, (key) => ({ fingerprint: `${run} ${key}` }));
    if (!drawnKeys(draw(ledger)).some(isWrong)) passed++;
  }
  const alpha = 1 - AIM.confidence;
  expect(passed / runs).toBeLessThan(alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / runs));
  expect(passed).toBeGreaterThan(0);
});

describe('what the answers come to', () => {
  const of = draw();
  const [first = '', second = ''] = drawnKeys(of);
  test.each<[string, Parameters<typeof judgeSample>[1], string]>([
    ['nobody has drawn', [], 'none'],
    ['no answer', answered(of, ''), 'open'],
    ['one answer is missing', answered(of, 'right', { [first]: '' }), 'open'],
    ['one row is gone from the table', answered(of, 'right').slice(1), 'open'],
    ['a word that is no answer', answered(of, 'right', { [first]: 'probably' }), 'open'],
    ['all right, however it is spelled', answered(of, ' Right '), 'passed'],
    ['one wrong', answered(of, 'right', { [first]: 'wrong' }), 'failed'],
    ['one that nobody can tell', answered(of, 'right', { [first]: 'Cannot_Tell' }), 'failed'],
    ['one wrong while others are open', answered(of, '', { [second]: 'wrong' }), 'failed'],
    ['answers of another Ledger', answered(draw(ledgerOf({ a: 40 })), 'right'), 'stale'],
  ])('%s', (_, said, state) => {
    const result = judgeSample(of, said);
    expect(result.state).toBe(state);
    expect(whyNoRest(result) === '').toBe(state === 'passed');
    expect(restOf(of, result).length > 0).toBe(state === 'passed');
  });

  test('a Ledger that writes nothing has nothing to sample', () => {
    expect(judgeSample(draw(ledgerOf({})), []).state).toBe('nothing');
  });

  test('a passed one bounds the share of wrong rows below what was aimed at', () => {
    const { bound, rows } = judgeSample(of, answered(of, 'right'));
    expect((bound?.mostWrong ?? rows) / rows).toBeLessThan(AIM.share);
  });

  test('what was not found right is held, of a Ledger that changed since too', () => {
    const said = answered(of, 'right', { [first]: 'wrong', [second]: 'cannot tell' });
    const held = [first, second].map((rowKey) => ({ rowKey, fingerprint: `print of ${rowKey}` }));
    expect(judgeSample(of, said).held).toEqual(held);
    expect(judgeSample(draw(ledgerOf({ a: 40 })), said).held).toEqual(held);
  });

  test('an answer of the very same row stands in the next draw', () => {
    const again = readSample(sampleTable(of, answered(of, 'right'), 'heading'));
    expect(judgeSample(of, again).state).toBe('passed');
  });
});

describe('a sample that failed', () => {
  const of = draw();
  const wrong = of.strata.find(({ name }) => name.startsWith('identifiers-agree'))?.drawn[0]?.rowKey ?? '';
  const said = answered(of, 'right', { [wrong]: 'wrong' });
  const line = sampleEntry(of, judgeSample(of, said), [], NOW) as LogEntry;

  test('sends its stratum to full review, and no other', () => {
    expect(judgeSample(of, said).toReview).toEqual([
      { stratum: 'identifiers-agree · close', rows: 300, undecided: 300 },
    ]);
  });

  test('is logged once, and again where it comes to something else', () => {
    expect(samplesIn([line])).toMatchObject([
      { state: 'failed', wrong: 1, failed: ['identifiers-agree · close'] },
    ]);
    expect(sampleEntry(of, judgeSample(of, said), [line], NOW)).toBeNull();
    expect(sampleEntry(of, judgeSample(of, answered(of, 'right')), [line], NOW)).toMatchObject({
      from: 'failed',
      to: 'passed',
    });
    expect(samplesIn([{ ...line, note: 'edited' }])).toEqual([]);
  });

  test('counts until the next is drawn, which is of the other strata', () => {
    const facts = { log: [line], sha256 };
    expect(currentDraw(LEDGER, AIM, { ...facts, drawn: of.id }).id).toBe(of.id);
    const next = currentDraw(LEDGER, AIM, { ...facts, drawn: '' });
    expect(next.strata.map(({ name }) => name)).toEqual(of.strata.slice(1).map(({ name }) => name));
    expect(next.inFullReview.map(({ name }) => name)).toEqual(['identifiers-agree · close']);
    const passed = judgeSample(next, answered(next, 'right'));
    expect(passed.state).toBe('passed');
    expect(restOf(next, passed)).toHaveLength(65);
    const other = ledgerOf({ 'identifiers-agree': 300 });
    expect(currentDraw(other, AIM, { ...facts, drawn: of.id }).inFullReview).toEqual([]);
  });
});

test('the rest is what nobody has decided, and each of its rows is a line of the log', () => {
  const ledger = ledgerOf({ a: 40 }, (key) => ({
    decision: key === 'a:1' ? 'reject' : key === 'a:2' ? 'later' : '',
  }));
  const of = draw(ledger);
  const rows = restOf(of, judgeSample(of, answered(of, 'right')));
  expect(rows).toHaveLength(38);
  const { ledger: written, entries } = approveRest(ledger, rows, of, { by: 'Kim', now: NOW });
  expect(entries[0]).toMatchObject({ to: 'approve', by: 'Kim', decidedAt: NOW, through: of.id });
  const decisions = [...unclearedRows('ledger', written)].map(({ at }) => at('decision'));
  expect(decisions.filter((said) => said === 'approve')).toHaveLength(38);
  expect(decisions.slice(1, 3)).toEqual(['reject', 'later']);
});

test('a cell that a spreadsheet would run is text in the sample, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('=1+1', '+1', '-x', '@a', 'plain'), (name) => {
      const table = sampleTable(draw(ledgerOf({ a: 1 }, () => ({ contact_name: name }))), [], 'name');
      expect(table[1]?.some((cell) => /^[=+@-]/.test(cell))).toBe(false);
    }),
  );
});
