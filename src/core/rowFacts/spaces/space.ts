import type { Contact } from '../../model.ts';
import type { OpenTab, Run } from '../../run.ts';
import type { Holder } from '../../writes/changeOrder.ts';

/*
 * What rows say of each other. Each says something under some keys; who asks for a key gets what all rows have said under it,
 * each different saying once, in the order of the rows, and the first ones of many. A space is one kind of saying.
 */

/** What one row says under a key. */
export interface Saying<Said> {
  readonly key: string;
  /** Two sayings with one such text are one: it is kept as the first row says it. */
  readonly is: string;
  readonly said: Said;
  /** Where the order of the rows is not the one that counts: the first in this order is the first. */
  readonly order?: string;
  /** What whoever asks for this one needs too. */
  readonly leads?: readonly Asked[];
}

/** A key of a space, by the space's name. */
export type Asked = readonly [space: string, key: string];

/** What was said under a key by `rows` rows, each different saying once: the first MOST_SAID of them. */
export interface Gathered<Said> {
  readonly key: string;
  readonly rows: number;
  readonly said: readonly Said[];
}

export interface Space<Said> {
  /** From the registries of a run that has seen one row. */
  tell(run: Run, known: Known): Iterable<Saying<Said>>;
  /** Into the registries of a run that is to judge one row. */
  load(run: Run, gathered: Gathered<Said>, known: Known): void;
}

/** Contacts, tabs and existing records by the numbers that stand for them in what is said. */
export interface Known {
  /** Of a contact of whom nothing but the number is known: somebody else. */
  readonly contactOf: (no: number) => Contact;
  readonly noOf: (contact: Contact) => number;
  readonly tabs: readonly OpenTab[];
  readonly placeOf: (plan: OpenTab['plan']) => number;
  /** The existing record that the row under judgment fits. */
  readonly recordAt: (row: number) => Holder | undefined;
  readonly judgedAt: number | null;
}

/** No registry keeps more of one key. */
export const MOST_SAID = 24;
const SEPARATOR = '\u0001';

export function joined(...parts: readonly (string | number)[]): string {
  return parts.join(SEPARATOR);
}

export function split(key: string): readonly string[] {
  return key.split(SEPARATOR);
}

/** One number among texts that are put in alphabetical order. */
export function ascending(number: number): string {
  return String(number).padStart(17, '0');
}

/** The same, the largest first. */
export function descending(number: number): string {
  return ascending(Number.MAX_SAFE_INTEGER - number);
}
