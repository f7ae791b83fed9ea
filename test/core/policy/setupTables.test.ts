import { readStages, stageMove, stagesOf } from '../../../src/core/policy/stages.ts';
import { factOf, isSaid, readTargetFacts } from '../../../src/core/policy/targetFacts.ts';

const FACTS = ['system', 'fact', 'value', 'why'];
const facts = (...rows: string[][]) =>
  readTargetFacts({ name: 'target-facts', rows: [FACTS, ...rows] }, new Set(['spa']));
const STAGES = ['pipeline', 'stage', 'order', 'kind'];
const stages = (...rows: string[][]) => readStages({ name: 'stages', rows: [STAGES, ...rows] });

describe('what a person says of a target goes before what is known', () => {
  test('in any spelling, of any system that is known', () => {
    const { facts: said, problems } = facts(
      ['GoHighLevel', 'Match Order', 'Phone then Email', ''],
      ['spa', 'finds-contact-by', 'EMAIL', 'their API'],
    );
    expect(problems).toEqual([]);
    expect(factOf(said, 'ghl', 'match_order')).toBe('phone then email');
    expect(isSaid(said, 'ghl', 'match_order')).toBe(true);
    expect(factOf(said, 'spa', 'finds_contact_by')).toBe('email');
  });

  test('and where nobody says anything, the defaults', () => {
    const { facts: said } = facts();
    expect(factOf(said, 'ghl', 'match_order')).toBe('email then phone');
    expect(isSaid(said, 'ghl', 'match_order')).toBe(false);
    expect(factOf(said, 'close', 'allows_duplicates')).toBe('yes');
    expect(factOf(said, 'hubspot', 'finds_contact_by')).toBeUndefined();
  });

  test.each([
    [['gohighlevels', 'match_order', 'email', ''], 'system'],
    [['', 'match_order', 'email', ''], 'system'],
    [['ghl', 'finds_by', 'email', ''], 'fact'],
    [['ghl', 'constructor', 'email', ''], 'fact'],
    [['ghl', 'finds_contact_by', 'name', ''], 'value'],
    [['ghl', 'export_is_complete', 'probably', ''], 'value'],
    [['ghl', 'export_is_complete', '', ''], 'value'],
  ])('%j is a problem in column %s', (row, heading) => {
    expect(facts(row).problems).toEqual([expect.objectContaining({ row: 2, heading })]);
  });

  test('one fact is said once', () => {
    const { problems } = facts(['ghl', 'match_order', 'email', ''], ['GHL', 'match order', 'phone', '']);
    expect(problems).toEqual([expect.objectContaining({ row: 3, heading: 'fact' })]);
  });
});

describe('stages', () => {
  test.each([
    [['Sales', '', '1', ''], 'stage'],
    [['Sales', 'Won', 'first', ''], 'order'],
    [['Sales', 'Won', '', ''], 'order'],
    [['Sales', 'Won', '-1', ''], 'order'],
    [['Sales', 'Won', '1', 'closed'], 'kind'],
  ])('%j is a problem in column %s', (row, heading) => {
    expect(stages(row).problems).toEqual([expect.objectContaining({ row: 2, heading })]);
  });

  test('a stage stands once in a pipeline', () => {
    const { problems } = stages(
      ['Sales', 'Won', '1', ''],
      ['Renewals', 'Won', '1', ''],
      ['sales', 'WON', '2', ''],
    );
    expect(problems).toEqual([expect.objectContaining({ row: 4, heading: 'stage' })]);
  });

  test.each([
    ['proposal', 'verbal yes', 'forward'],
    ['Verbal Yes', 'won', 'forward'],
    ['won', 'verbal yes', 'backwards'],
    ['negotiation', 'negotiations', 'forward'],
    ['proposal', 'closed lost', 'inactive'],
    ['proposal', 'redlining', 'unknown'],
    ['redlining', 'won', 'unknown'],
    ['', 'proposal', 'forward'],
    ['', 'redlining', 'unknown'],
  ])('by default %s → %s is %s', (held, incoming, move) => {
    expect(stageMove(stages().stages, [held], incoming)).toBe(move);
  });

  test.each([
    ['lost', 'inactive'],
    ['inactive', 'inactive'],
    ['won', 'forward'],
    ['open', 'forward'],
    ['', 'forward'],
  ])('a stage that a person calls %j is %s, whatever its words', (kind, move) => {
    const own = stages(['', 'Draft', '1', ''], ['', 'Parked', '2', kind]).stages;
    expect(stageMove(own, ['draft'], 'parked')).toBe(move);
  });

  test('an order of one pipeline says nothing of another', () => {
    const both = stages(
      ['A', 'Draft', '1', ''],
      ['A', 'Signed', '2', 'won'],
      ['B', 'Signed', '1', ''],
      ['B', 'Draft', '2', ''],
    ).stages;
    expect(stageMove(stagesOf(both, 'a'), ['draft'], 'signed')).toBe('forward');
    expect(stageMove(stagesOf(both, 'B'), ['draft'], 'signed')).toBe('backwards');
    expect(stageMove(both, ['draft'], 'signed')).toBe('backwards');
    expect(stageMove(stagesOf(both, 'C'), ['draft'], 'signed')).toBe('unknown');
  });
});
