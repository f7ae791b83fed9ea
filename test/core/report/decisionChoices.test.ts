import type { Outcome } from '../../../src/core/model.ts';
import { CHOICES, choicesOfRow } from '../../../src/core/report/decisionChoices.ts';
import type { ColumnName } from '../../../src/core/report/outputColumns.ts';

const offered = (outcome: Outcome, cells: Partial<Record<ColumnName, string>>) =>
  choicesOfRow(outcome, (name) => cells[name] ?? '');

test('approving is offered where it settles the row, and nowhere else', () => {
  expect(offered('conflict', { reason_code: 'field-needs-review' })).toContain('approve');
  expect(
    offered('conflict', { reason_code: 'field-needs-review', other_reasons: 'several-recipients' }),
  ).not.toContain('approve');
  expect(offered('conflict', { reason_code: 'a code of tomorrow' })).not.toContain('approve');
  expect([CHOICES.ledger.includes('approve'), CHOICES.error.includes('approve')]).toEqual([true, false]);
});

test('where it is in dispute whom a row is about, each candidate may be linked', () => {
  const disputed = { reason_code: 'several-recipients', candidates: 'C1/G1 | C2/G2' };
  expect(offered('conflict', disputed)).toEqual(
    expect.arrayContaining(['link: C1/G1', 'link: C2/G2', 'reject']),
  );
  expect(offered('conflict', { ...disputed, candidates: 'C1/G1 | C2/G2 and 98 more' })).not.toContain(
    'link: C2/G2 and 98 more',
  );
  expect(offered('conflict', { ...disputed, reason_code: 'field-needs-review' }).join()).not.toContain(
    'link',
  );
});
