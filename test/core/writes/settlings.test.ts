import { settlingsOf, settlingsOfWrites } from '../../../src/core/explain/settlings.ts';
import { differencesIn, driftTabs } from './support/drift.ts';

const POLICY = [['color', '', '', 'allow']];

test('a difference that waits is settled by either side in its system, or by a row of the policy', () => {
  const [difference] = differencesIn(
    driftTabs({ close: [{ color: 'red' }], ghl: [{ color: 'blue' }], policy: POLICY }),
  );
  const texts = difference ? settlingsOf(difference) : [];
  expect(texts).toHaveLength(3);
  for (const text of texts.slice(0, 2)) {
    expect(text).toContain('red');
    expect(text).toContain('blue');
  }
});

test('one that is safe needs nothing', () => {
  const [difference] = differencesIn(
    driftTabs({ close: [{ color: 'red' }], ghl: [{ color: '' }], policy: POLICY }),
  );
  expect(difference && settlingsOf(difference)).toEqual([]);
});

test('a write that is held names what is held and what would be written', () => {
  const [text = '', ...more] = settlingsOfWrites([
    {
      field: 'owner',
      target: 'close',
      targetId: 'C1',
      before: 'Kim',
      after: 'Sam',
      operation: 'set',
      rule: 'protected-field',
    },
    {
      field: 'city',
      target: 'close',
      targetId: 'C1',
      before: 'Oslo',
      after: 'Bergen',
      operation: 'set',
      rule: 'allowed',
    },
  ]);
  expect(more).toEqual([]);
  for (const value of ['Close', 'owner', 'Kim', 'Sam']) expect(text).toContain(value);
});
