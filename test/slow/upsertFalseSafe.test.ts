import { generateUpserts, type HeldContact, type UpsertTruth } from '../../bench/generate/upserts.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const CONTACTS = 10_000;
const SHOWN = 20;
const MOST_NEEDLESS = 0.01;
type Key = 'email' | 'phone';
const ORDERS: readonly (readonly Key[])[] = [
  ['email', 'phone'],
  ['phone', 'email'],
];

/**
 * An upsert as GHL documents it: the first key, in the location's order, that finds a contact decides; a second e-mail takes
 * the place of the first; who is found by none is created.
 */
class FakeGhl {
  private readonly by = { email: new Map<string, HeldContact>(), phone: new Map<string, HeldContact>() };

  constructor(held: readonly HeldContact[]) {
    for (const contact of held) {
      for (const email of contact.emails) this.by.email.set(email, contact);
      if (contact.phone) this.by.phone.set(contact.phone, contact);
    }
  }

  /** What becomes of it, in the worst of both orders; '' where it is written to who is meant, and to nobody else. */
  harmOf(values: Readonly<Record<Key, string>>, meant: string): string {
    for (const order of ORDERS) {
      const found = order.flatMap((key) => this.by[key].get(values[key]) ?? [])[0];
      if (!found) return 'creates a contact';
      if (found.id !== meant) return `writes to ${found.id}`;
      if (values.email && found.emails.includes(values.email) && found.emails[0] !== values.email)
        return 'loses the first e-mail';
    }
    return '';
  }
}

/** Whether GHL holds what the row says of the contact: nothing then keeps it from being written. */
function isPlain({ emails, phone }: HeldContact, { email }: UpsertTruth): boolean {
  return emails[0] === email || (email === '' && phone !== '');
}

describe.each([7, 20_261])('20,000 events that a sync upserts in GHL, seed %i', (seed) => {
  const { tabs, held, truth } = generateUpserts({ seed, contacts: CONTACTS });
  const ghl = new FakeGhl(held);
  const byId = new Map(held.map((contact) => [contact.id, contact]));
  const { tabs: reviewed } = reviewTabs(tabs);
  const outcomes = new Map(
    reviewed.flatMap(({ name, verdicts }) =>
      verdicts.map((verdict) => [`${name} ${verdict.record.row}`, verdict] as const),
    ),
  );
  const of = ({ tab, row }: UpsertTruth) => outcomes.get(`${tab} ${row}`);
  const isHarmed = ({ email, phone, meant }: UpsertTruth) => ghl.harmOf({ email, phone }, meant) !== '';
  const forbidden = truth.filter((one) => of(one)?.outcome === 'ledger' && isHarmed(one));
  const wanted = truth.filter((one) => {
    const own = byId.get(one.meant);
    return own !== undefined && isPlain(own, one) && !isHarmed(one) && one.plot !== 'another has the phone';
  });
  const needless = wanted.filter((one) => of(one)?.outcome !== 'ledger');
  const shown = (rows: readonly UpsertTruth[]) =>
    rows
      .slice(0, SHOWN)
      .map((one) => `${one.tab} ${one.plot}: ${of(one)?.findings.map(({ reason }) => reason)}`);

  test('no row is in the ledger that an upsert would write to another contact', () => {
    process.stdout.write(
      `seed ${seed}: ${truth.length} rows, ${forbidden.length} forbidden, ` +
        `${needless.length} of ${wanted.length} held needlessly\n`,
    );
    expect(truth.filter(isHarmed).length).toBeGreaterThan(CONTACTS / 10);
    expect(wanted.length).toBeGreaterThan(CONTACTS);
    expect(shown(forbidden)).toEqual([]);
  });

  test('at most 1% of the rows that it would write rightly are held', () => {
    expect(needless.length > wanted.length * MOST_NEEDLESS ? shown(needless) : []).toEqual([]);
  });
});
