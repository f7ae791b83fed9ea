import type { Directory } from './directory.ts';
import type { CleanVariant, EventKind, Fault, PairHazard, PairLookAlike } from './eventKind.ts';
import type { GeneratedTab, Truth } from './generated.ts';
import { type HazardName, OUTCOMES } from './outcomes.ts';
import { mix, Random } from './random.ts';
import type { Role } from './roles.ts';
import { type PhoneSpelling, Scene } from './scene.ts';

export interface EventTabOptions {
  directory: Directory;
  /** Keeps the tabs' throws apart. */
  salt: number;
  rows: number;
  hazardShare: number;
  phones: PhoneSpelling;
}

export interface EventTab extends GeneratedTab {
  truth(): Iterable<Truth>;
}

/** Far enough apart to fall into different chunks of whoever reads in chunks. */
const WIDEST_GAP = 256;
/** Of two sound rows that look like a pair at fault. */
const LOOK_ALIKES = 0.02;

interface Planted {
  hazard: HazardName;
  variant: string;
}

interface Made<Row> {
  row: Row;
  contact: number;
  fault: Planted | null;
}

export function eventTab<Row>(kind: EventKind<Row>, options: EventTabOptions): EventTab {
  const { directory, rows, phones } = options;
  const salt = mix(directory.seed, 41, options.salt);
  const clean = kind.clean.flatMap((variant) => Array<CleanVariant<Row>>(variant.weight).fill(variant));
  const hazards = planted(kind);
  const shares = sharesOf(
    kind.pairs.map(({ holds }) => holds),
    hazards.length,
    options.hazardShare,
  );
  const lookAlikes = kind.lookAlikes ?? [];
  const gap = pairGap(rows);

  const sceneAt = (index: number, random: Random, role: Role = 'plain') =>
    new Scene(directory, random, index, directory.pick(role, random), phones);

  function alone(index: number): Made<Row> {
    const random = new Random(mix(salt, 42, index));
    if (random.chance(shares.alone / (1 - (lookAlikes.length > 0 ? LOOK_ALIKES : 0)))) {
      const fault = random.of(hazards);
      const scene = sceneAt(index, random, fault.role);
      const row = { ...kind.draft(scene), ...fault.spoil?.(scene) };
      return { row, contact: scene.contact, fault };
    }
    const { role, changes } = random.of(clean);
    const scene = sceneAt(index, random, role);
    const row = { ...kind.draft(scene), ...changes?.(scene) };
    return { row, contact: scene.contact, fault: null };
  }

  function paired(index: number, earlier: number, pair: PairHazard<Row> | PairLookAlike<Row>): Made<Row> {
    const scene = sceneAt(earlier, new Random(mix(salt, 43, earlier)));
    const first = { ...kind.draft(scene), ...pair.spoilFirst?.(scene) };
    const fault = 'hazard' in pair ? pair : null;
    if (index === earlier) {
      return { row: first, contact: scene.contact, fault: fault?.holds === 'both' ? fault : null };
    }
    const later = sceneAt(index, new Random(mix(salt, 43, index)));
    const row = { ...kind.draft(later), ...pair.spoilSecond(first, scene) };
    const isAboutFirst = 'isAbout' in pair && pair.isAbout === 'the same';
    return { row, contact: isAboutFirst ? scene.contact : later.contact, fault };
  }

  function at(index: number): Made<Row> {
    const earlier = index & ~gap;
    if (earlier + gap < rows) {
      const random = new Random(mix(salt, 44, earlier));
      if (random.chance(shares.paired)) return paired(index, earlier, random.of(kind.pairs));
      if (lookAlikes.length > 0 && random.chance(LOOK_ALIKES))
        return paired(index, earlier, random.of(lookAlikes));
    }
    return alone(index);
  }

  return {
    name: kind.tab,
    header: kind.header,
    *rows() {
      for (let index = 0; index < rows; index++) yield kind.cells(at(index).row);
    },
    *truth() {
      for (let index = 0; index < rows; index++) yield truthOf(kind.tab, index, at(index), directory);
    },
  };
}

function truthOf(tab: string, index: number, made: Made<unknown>, directory: Directory): Truth {
  const { contact, fault } = made;
  return {
    tab,
    row: index + 2,
    hazard: fault?.hazard ?? 'none',
    variant: fault?.variant ?? 'none',
    mayLedger: !fault,
    contactKey: fault ? null : directory.contactKey(contact),
    expectedOutcome: fault ? OUTCOMES[fault.hazard] : 'ledger',
  };
}

function planted<Row>({ hazards }: EventKind<Row>): (Planted & Fault<Row>)[] {
  return hazards.flatMap((table) =>
    Object.entries(table).flatMap(([hazard, variants]) =>
      Object.entries(variants).map(([variant, fault]) => ({
        hazard: hazard as HazardName,
        variant,
        ...fault,
      })),
    ),
  );
}

/**
 * How often a row is alone at fault, and how often two are together, so that the share is as asked and every entry of
 * the tables comes up about as often as every other.
 */
function sharesOf(pairs: readonly PairHazard<never>['holds'][], hazards: number, share: number) {
  const held = pairs.reduce((sum, holds) => sum + (holds === 'both' ? 2 : 1), 0) / (2 * pairs.length);
  const paired = (share * 2 * pairs.length) / (2 * pairs.length + hazards);
  return { paired, alone: (share - paired * held) / (1 - paired) };
}

/** A power of two, so that flipping one bit of an index leads from either row of a pair to the other. */
function pairGap(rows: number): number {
  let gap = WIDEST_GAP;
  while (gap > 1 && gap * 4 > rows) gap /= 2;
  return gap;
}
