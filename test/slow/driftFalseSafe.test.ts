import { closeId, type DriftTruth, generateDrift, ghlId } from '../../bench/generate/drift.ts';
import { judgeDifferences } from '../../src/core/judgeDifferences.ts';
import { fieldName } from '../../src/core/normalize/heading.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const CONTACTS = 10_000;
const SHOWN = 20;
const MOST_NEEDLESS = 0.01;

describe.each([11, 20_260])('two exports of 10,000 contacts, seed %i', (seed) => {
  const { tabs, truth } = generateDrift({ seed, contacts: CONTACTS });
  const { run } = reviewTabs(tabs);
  const found = new Map(
    [...judgeDifferences(run)].map((one) => [`${one.contact.key} ${fieldName(one.field)}`, one] as const),
  );
  const of = ({ contact, field }: DriftTruth) => found.get(`${closeId(contact)}/${ghlId(contact)} ${field}`);
  const wanted = truth.filter(({ mayWrite }) => mayWrite !== null);
  const forbidden = truth.filter((one) => {
    const difference = of(one);
    if (difference?.outcome !== 'ledger') return false;
    const { mayWrite } = one;
    const [write, ...more] = difference.writes;
    return (
      mayWrite === null ||
      more.length > 0 ||
      write?.target !== mayWrite.target ||
      write.after !== mayWrite.value ||
      write.targetId !== (mayWrite.target === 'ghl' ? ghlId : closeId)(one.contact)
    );
  });
  const needless = wanted.filter((one) => of(one)?.outcome !== 'ledger');
  const shown = (rows: readonly DriftTruth[]) =>
    rows
      .slice(0, SHOWN)
      .map((one) => `${one.field} (${one.plot}): ${of(one)?.findings.map(({ reason }) => reason)}`);

  test('no write is in the ledger that truth forbids', () => {
    process.stdout.write(
      `seed ${seed}: ${2 * CONTACTS} rows, ${found.size} differences, ${forbidden.length} forbidden, ` +
        `${needless.length} of ${wanted.length} writes held needlessly\n`,
    );
    expect(truth.length).toBeGreaterThan(5 * CONTACTS);
    expect(wanted.length).toBeGreaterThan(CONTACTS / 2);
    expect(shown(forbidden)).toEqual([]);
  });

  test('at most 1% of the writes that truth allows are held', () => {
    expect(needless.length > wanted.length * MOST_NEEDLESS ? shown(needless) : []).toEqual([]);
  });
});
