import { agreedTable } from './differences/agreed.ts';
import { type Difference, differencesOf, differenceUsing } from './differences/differences.ts';
import type { Compared } from './differences/fieldSides.ts';
import type { Contact, Rows, System } from './model.ts';
import type { Run } from './run.ts';

/** After the second pass: every field of every contact on which the systems' exports do not agree. */
export function* judgeDifferences(run: Run): Generator<Difference> {
  const compared = comparedBy(run);
  for (const contact of run.sides.rows.keys()) yield* differencesOf(compared, contact);
}

/** What the exports hold alike now, as the Last Agreed tab: after the second pass. */
export function agreedNow(run: Run): Rows {
  return agreedTable(comparedBy(run));
}

/** The differences of one contact, of whom the sides' rows were surveyed and judged. */
export function differencesOfContact(run: Run, contact: Contact): readonly Difference[] {
  return differencesOf(comparedBy(run), contact);
}

/** A difference as if a person's word that this system's value stands were the policy; null where it cannot be used. */
export function judgeUsing(run: Run, difference: Difference, system: System): Difference | null {
  return differenceUsing(comparedBy(run), difference, system);
}

function comparedBy({ setUp, index, events, sides, targets, changedFields, lastAgreed }: Run): Compared {
  return {
    setUp,
    index,
    events,
    sides,
    targets,
    lastAgreed: lastAgreed.valueOf,
    isChanged: (contact, field) => changedFields.get(field)?.has(contact) === true,
  };
}
