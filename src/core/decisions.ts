/** One thing that a person can say of a row, in the column `decision`. */
export interface DecisionChoice {
  /** What stands in the cell; of a choice that names a contact, what stands before the colon. */
  readonly value: string;
  /** On the button. */
  readonly label: string;
  /** The key that presses the button. */
  readonly key: string;
  /** What it means for the row, for the help. */
  readonly means: string;
  /** What must be said with it: the contact's key stands behind the value (`link: CLOSE-1/GHL-1`). */
  readonly needs?: 'contact';
}

/** Every decision, in the order of the buttons. */
export const DECISIONS = [
  { value: 'approve', label: 'Approve', key: 'A', means: 'write it as proposed' },
  { value: 'reject', label: 'Reject', key: 'R', means: 'do not write it' },
  { value: 'needs info', label: 'Needs info', key: 'I', means: 'somebody finds out more first' },
  { value: 'link', label: 'Link', key: 'L', means: 'it is about the chosen candidate', needs: 'contact' },
] as const satisfies readonly DecisionChoice[];

/** A cell of the column `decision` as it is read. */
export interface ReadDecision<C extends DecisionChoice> {
  readonly choice: C;
  /** The key of the contact that is named; '' where none is needed. */
  readonly contact: string;
}

/** The decision that a cell says, whatever its case and blanks; null for a blank cell and for a word that is none. */
export function readDecision<C extends DecisionChoice>(
  cell: string,
  decisions: readonly C[],
): ReadDecision<C> | null {
  const [, word = '', , contact = ''] = /^([^:]*)(:\s*(.*))?$/s.exec(cell.trim()) ?? [];
  const value = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const choice = decisions.find((known) => known.value === value);
  return choice && (choice.needs === 'contact') === (contact !== '') ? { choice, contact } : null;
}

/** What a cell says for a decision. */
export function writeDecision({ value, needs }: DecisionChoice, contact: string): string {
  return needs === 'contact' ? `${value}: ${contact}` : value;
}

/** `approve, reject, needs info or link: contact key`: what may be written into the column. */
export function decisionWords(decisions: readonly DecisionChoice[]): string {
  const words = decisions.map((choice) => writeDecision(choice, 'contact key'));
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
