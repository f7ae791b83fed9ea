import fc from 'fast-check';
import { isGivenName, mayBeOneGivenName } from '../../src/core/normalize/givenNames.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const GIVEN =
  'Anna Annabelle Peter Petra Marko Maria Clark Clara John Sean Jonas Joana Karol Karolina Leopold Leopoldine Daniel Danica Rene Renee Theo Thea Simon Simone Bob Robert Liz Elizabeth Chris Christina Tina Katharina Katarina'.split(
    ' ',
  );
const FAMILY = ['Smith', 'Novak', 'Müller', 'Ruiz'];
const KIN = ['wife', 'mother', 'son', 'brother', 'esposa', 'Mutter', 'fils', 'moglie'];
const OF_ANOTHER = [
  (name: string, kin: string) => `${name}'s ${kin}`,
  (name: string, kin: string) => `${kin} of ${name}`,
  (name: string, kin: string) => `${name} (${kin})`,
  (name: string, kin: string) => `${name} - ${kin}`,
  (name: string) => `on behalf of ${name}`,
  (name: string) => `not ${name}`,
];
const fullName = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY));

/** What becomes of a call from the contact's phone under a name. */
function outcomeOf(mapped: string, name: string): string | undefined {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'name', 'phone'],
        ['C1', 'G1', mapped, '+1 415 867 3001'],
      ],
    },
    {
      name: 'activity-events',
      rows: [
        ['activity_id', 'channel', 'phone', 'name', 'activity_type', 'occurred_at', 'desired_ghl_action'],
        ['E1', 'openphone', '+1 415 867 3001', name, 'call', '2026-05-08T17:15:00-04:00', 'log note'],
      ],
    },
  ]);
  return tabs[0]?.verdicts[0]?.outcome;
}

test('who is something to the contact is not the contact', () => {
  fc.assert(
    fc.property(
      fullName,
      fc.constantFrom(...OF_ANOTHER),
      fc.constantFrom(...KIN),
      ([given, family], of, kin) => {
        expect(outcomeOf(`${given} ${family}`, of(`${given} ${family}`, kin))).toBe('conflict');
      },
    ),
  );
});

test('one of the same family is the contact only where the given names may be one', () => {
  fc.assert(
    fc.property(fullName, fc.constantFrom(...GIVEN), ([given, family], other) => {
      const isOne = given === other || mayBeOneGivenName(given.toLowerCase(), other.toLowerCase());
      const expected = isOne ? 'ledger' : 'conflict';
      expect(outcomeOf(`${given} ${family}`, `${other} ${family}`)).toBe(expected);
      expect(outcomeOf(`${given} ${family}`, `${family}, ${other}`)).toBe(expected);
    }),
  );
});

/** Nobody's name that the table knows: `Golar`. */
const unknown = fc
  .stringMatching(/^[BDGKLMNPRTVZ][ou][dgklmnprtv][au][dgklmnrtv]$/)
  .filter((name) => !isGivenName(name.toLowerCase()));

test('of names that nobody has listed, a woman’s ending or two other letters in a short one are another person’s', () => {
  fc.assert(
    fc.property(unknown, fc.constantFrom(...FAMILY), (given, family) => {
      const [a, b, c, d, e] = given;
      for (const other of [`${given}a`, `${given}ina`, `${a}e${c}i${e}`, `${a}${b}b${d}s`])
        expect(outcomeOf(`${given} ${family}`, `${other} ${family}`)).toBe('conflict');
      expect(outcomeOf(`${given} ${family}`, `${family}, ${given}`)).toBe('ledger');
    }),
  );
});
