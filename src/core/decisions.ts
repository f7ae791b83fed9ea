import type { System } from './model.ts';
import { systemNamed, systemTitle } from './systems/systems.ts';

/** As people say it: `use Close's value`. */
const SYSTEMS_VALUE = /^(use) (.+?)['’]s value$/i;

/** One thing that a person can say of a row, in the column `decision`. */
export interface DecisionChoice {
  /** What stands in the cell; of a choice that names a contact, what stands before the colon. */
  readonly value: string;
  /** On the button. */
  readonly label: string;
  /** The key that presses the button. */
  readonly key: string;
  /** What it means for the row: on the button and in the help. */
  readonly means: string;
  /** What it did, behind the row's name: `ACT-6104 approved`. What it names follows. */
  readonly did: string;
  /** The row is still to be decided. */
  readonly leavesOpen?: true;
  /** Beside which rows it means anything, where not beside all: see offers.ts. */
  readonly where?: 'approvable' | 'disputed' | 'differing';
  /** What must be said with it: the contact's key stands behind the value (`link: CLOSE-1/GHL-1`), or the system's name. */
  readonly needs?: 'contact' | 'system';
}

/** Every decision, in the order of the buttons. */
export const DECISIONS = [
  {
    value: 'approve',
    label: 'Approve',
    key: 'A',
    means: 'write it as proposed',
    did: 'approved',
    where: 'approvable',
  },
  { value: 'reject', label: 'Reject', key: 'R', means: 'do not write it', did: 'rejected' },
  {
    value: 'needs info',
    label: 'Needs info',
    key: 'I',
    means: 'find out more; stays open',
    did: 'marked as needs info, still open',
    leavesOpen: true,
  },
  {
    value: 'later',
    label: 'Later',
    key: 'T',
    means: 'not now; stays open',
    did: 'put off, still open',
    leavesOpen: true,
  },
  {
    value: 'link',
    label: 'Link',
    key: 'L',
    means: 'it is about the contact that you pick',
    did: 'linked to',
    where: 'disputed',
    needs: 'contact',
  },
  {
    value: 'use',
    label: 'Use its value',
    key: 'V',
    means: "write one system's value to the others",
    did: 'settled: all get the value of',
    where: 'differing',
    needs: 'system',
  },
] as const satisfies readonly DecisionChoice[];

/** A cell of the column `decision` as it is read. */
export interface ReadDecision<C extends DecisionChoice> {
  readonly choice: C;
  /** The key of the contact that is named; '' where none is needed. */
  readonly contact: string;
  /** The system whose value is to be used, where one is needed. */
  readonly system?: System;
}

/** The decision that a cell says, whatever its case and blanks; null for a blank cell and for a word that is none. */
export function readDecision<C extends DecisionChoice>(
  cell: string,
  decisions: readonly C[],
): ReadDecision<C> | null {
  if (cell === '') return null;
  // As buttons and drop-downs write it: so nearly all cells read, of which there may be many.
  const asWritten = decisions.find(({ value, needs }) => value === cell && needs === undefined);
  if (asWritten) return { choice: asWritten, contact: '' };
  const [, word = '', , named = ''] =
    /^([^:]*)(:\s*(.*))?$/s.exec(cell.trim().replace(SYSTEMS_VALUE, '$1: $2')) ?? [];
  const value = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const choice = decisions.find((known) => known.value === value);
  if (!choice || (choice.needs !== undefined) !== (named !== '')) return null;
  if (choice.needs !== 'system') return { choice, contact: named };
  const system = systemNamed(named);
  return system ? { choice, contact: '', system } : null;
}

/** A decision that settles a row, in one spelling; '' for one that leaves it open, for none and for a word that is none. */
export function settledDecision(cell: string): string {
  const said = readDecision(cell, DECISIONS);
  if (!said || 'leavesOpen' in said.choice) return '';
  return 'needs' in said.choice ? writeDecision(said.choice, said.system ?? said.contact) : said.choice.value;
}

/** What a cell says for a decision: `about` is the contact's key or the system that it needs. */
export function writeDecision({ value, needs }: DecisionChoice, about: string): string {
  return needs ? `${value}: ${about}` : value;
}

/** What a decision did, for people: `ACT-6104 rejected`, `2,000 rows linked to CLOSE-1/GHL-1`; of no decision, that its note was saved. */
export function didSay(about: string, decision: string): string {
  const said = readDecision<DecisionChoice>(decision, DECISIONS);
  if (!said) return decision === '' ? `Note on ${about} saved` : `${about}: ${decision}`;
  const { choice, contact, system } = said;
  return [about, choice.did, system ? systemTitle(system) : contact].filter(Boolean).join(' ');
}

/** `approve, reject, needs info or link: contact key`: what may be written into the column. */
export function decisionWords(decisions: readonly DecisionChoice[]): string {
  const words = decisions.map((choice) =>
    writeDecision(choice, choice.needs === 'system' ? 'system' : 'contact key'),
  );
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
