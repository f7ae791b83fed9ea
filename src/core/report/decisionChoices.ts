import { DECISIONS, type DecisionChoice, writeDecision } from '../decisions.ts';
import type { Outcome } from '../model.ts';
import { type DecidableRow, whyNotOffered } from '../offers.ts';
import { decidableRow } from './decisionOfRow.ts';
import type { ColumnName } from './outputColumns.ts';

/** More do not help anybody who looks through a drop-down: the sidebar finds a contact by its name. */
const MOST_CONTACTS = 10;

/** What a drop-down offers in a column of a table in which every row is offered the same; in Conflicts each row has its own. */
export const CHOICES: Readonly<Record<Outcome, readonly string[]>> = {
  ledger: offered(
    { outcome: 'ledger', reasons: ['identifiers-agree'], isDifference: false, writes: true },
    [],
  ),
  conflict: DECISIONS.filter((choice) => !('needs' in choice)).map(({ value }) => value),
  error: offered({ outcome: 'error', reasons: [], isDifference: false, writes: false }, []),
};

/** What a drop-down offers beside a row: the decisions that mean anything there, the linking to each candidate among them. */
export function choicesOfRow(outcome: Outcome, at: (column: ColumnName) => string): readonly string[] {
  const candidates = at('candidates').split(' | ').filter(isKey).slice(0, MOST_CONTACTS);
  return offered(decidableRow(outcome, at), candidates);
}

/** A long list ends in words that say how many more there are. */
function isKey(candidate: string): boolean {
  return candidate !== '' && !/\s/.test(candidate);
}

function offered(row: DecidableRow, contacts: readonly string[]): string[] {
  return DECISIONS.filter((choice: DecisionChoice) => whyNotOffered(choice, row) === '').flatMap(
    (choice: DecisionChoice) => {
      if (choice.needs === 'contact') return contacts.map((contact) => writeDecision(choice, contact));
      return choice.needs ? [] : [choice.value];
    },
  );
}
