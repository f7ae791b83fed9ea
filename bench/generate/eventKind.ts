import type { HazardName } from './outcomes.ts';
import type { Role } from './roles.ts';
import type { Scene } from './scene.ts';

/** A row that no rule may hold back: the usual draft about a contact of that role, with some cells put otherwise. */
export interface CleanVariant<Row> {
  weight: number;
  role?: Role;
  changes?(scene: Scene): Partial<Row>;
}

/** One fault in an otherwise clean draft. Where nothing is spoiled, the fault is in the contact's own map row. */
export interface Fault<Row> {
  role?: Role;
  spoil?(scene: Scene): Partial<Row>;
}

/** Hazard by hazard, the ways in which it is planted. */
export type HazardTable<Row> = Partial<Record<HazardName, Readonly<Record<string, Fault<Row>>>>>;

/** Two rows that belong together. Before it is put otherwise the second is a clean draft about its own contact. */
interface Pair<Row> {
  spoilFirst?(scene: Scene): Partial<Row>;
  spoilSecond(first: Row, scene: Scene): Partial<Row>;
}

/** A fault that exists only between two rows. */
export interface PairHazard<Row> extends Pair<Row> {
  hazard: HazardName;
  variant: string;
  holds: 'both' | 'later';
}

/** Two rows that look like a fault, and are two sound rows. */
export interface PairLookAlike<Row> extends Pair<Row> {
  /** Whom the second is about. */
  isAbout: 'the same' | 'another';
}

/** All that is to be known about one source tab to write rows of it. */
export interface EventKind<Row> {
  tab: string;
  header: readonly string[];
  draft(scene: Scene): Row;
  cells(row: Row): string[];
  clean: readonly CleanVariant<Row>[];
  hazards: readonly HazardTable<Row>[];
  pairs: readonly PairHazard<Row>[];
  lookAlikes?: readonly PairLookAlike<Row>[];
}
