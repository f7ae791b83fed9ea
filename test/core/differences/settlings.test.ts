import fc from 'fast-check';
import { settlingSentence, settlingsOf, settlingsOfWrites } from '../../../src/core/explain/settlings.ts';
import { judgeDifferences } from '../../../src/core/judgeDifferences.ts';
import type { Row } from '../../../src/core/model.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';
import { type Drift, differencesIn, driftTabs } from './support/drift.ts';

const FREE = [['color', '', '', 'allow']];
const color = fc.constantFrom<string>('red', 'blue', '', 'DND');
const drift = fc.record({
  close: color,
  ghl: color,
  last: fc.option(color, { nil: null }),
  policy: fc.constantFrom<readonly Row[]>(FREE, [['color', '', '', 'ask']], [['color', '', 'review', '']]),
});
const tabsOf = ({ close, ghl, last, policy }: typeof drift extends fc.Arbitrary<infer T> ? T : never) =>
  driftTabs({
    close: [{ color: close }],
    ghl: [{ color: ghl }],
    last: last === null ? null : [{ color: last }],
    policy,
  } satisfies Drift);

test('a settling of a difference settles it', () => {
  fc.assert(
    fc.property(drift, (given) => {
      const { run } = reviewTabs(tabsOf(given));
      const [difference] = [...judgeDifferences(run)];
      const offered = difference ? settlingsOf(run, difference) : [];
      expect(offered.length > 0).toBe(difference?.outcome === 'conflict');
      for (const settling of offered) {
        const tried =
          settling.kind === 'sides'
            ? [{ ...given, close: settling.right.value, ghl: settling.right.value }]
            : (settling.winners.length > 0 ? settling.winners : ['']).map((winner) => ({
                ...given,
                policy: [['color', '', winner, 'allow']],
              }));
        for (const one of tried) expect(differencesIn(tabsOf(one))[0]?.outcome ?? 'ledger').toBe('ledger');
      }
    }),
    { numRuns: 40 },
  );
});

test('the values of both sides stand in each sentence that corrects one', () => {
  const { run } = reviewTabs(
    driftTabs({ close: [{ color: 'red' }], ghl: [{ color: 'blue' }], policy: FREE }),
  );
  const [difference] = [...judgeDifferences(run)];
  const texts = difference ? settlingsOf(run, difference).map((one) => settlingSentence(one, 'color')) : [];
  expect(texts).toHaveLength(3);
  for (const text of texts.slice(0, 2)) for (const value of ['red', 'blue']) expect(text).toContain(value);
});

test('a write that is held names what is held and what would be written', () => {
  const city = {
    field: 'city',
    target: 'close',
    targetId: 'C1',
    before: 'Oslo',
    after: 'Bergen',
    operation: 'set',
  } as const;
  const [text = '', ...more] = settlingsOfWrites([
    { ...city, field: 'owner', before: 'Kim', after: 'Sam', rule: 'protected-field' },
    { ...city, rule: 'allowed' },
  ]);
  expect(more).toEqual([]);
  for (const value of ['Close', 'owner', 'Kim', 'Sam']) expect(text).toContain(value);
});

test('a list that would be replaced is offered whole', () => {
  const [text = ''] = settlingsOfWrites([
    {
      field: 'tags',
      target: 'ghl',
      targetId: 'G1',
      before: 'vip; news',
      after: 'gold, VIP',
      operation: 'set',
      rule: 'list-would-be-replaced',
    },
  ]);
  expect(text).toContain('vip, news, gold');
});
