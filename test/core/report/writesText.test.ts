import { writesText } from '../../../src/core/report/writesText.ts';
import type { JudgedWrite } from '../../../src/core/writes/write.ts';

const write: JudgedWrite = {
  field: 'lifecycle stage',
  target: 'ghl',
  targetId: 'G1',
  before: 'lead',
  after: 'customer',
  operation: 'set',
  rule: 'allowed',
};

test.each<[string, readonly JudgedWrite[], string]>([
  ['a write', [write], 'lifecycle_stage: lead → customer'],
  ['what nobody knows', [{ ...write, before: null }], 'lifecycle_stage: (unknown) → customer'],
  ['one that adds', [{ ...write, field: 'tags', operation: 'add', after: 'vip' }], 'tags: + vip'],
  [
    'two fields of one target',
    [write, { ...write, field: 'city', before: '', after: 'Oslo' }],
    'lifecycle_stage: lead → customer\ncity: (blank) → Oslo',
  ],
  [
    'two targets',
    [write, { ...write, target: 'copper', before: 'lost' }],
    'lifecycle_stage: lead → customer (GHL)\nlifecycle_stage: lost → customer (Copper)',
  ],
  [
    'one target of two, where the other is left alone',
    [write, { ...write, target: 'copper', rule: 'left-alone' }],
    'lifecycle_stage: lead → customer',
  ],
])('%s', (_, writes, text) => {
  expect(writesText(writes)).toBe(text);
});
