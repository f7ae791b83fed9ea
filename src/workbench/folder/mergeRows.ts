import { alignRows } from '../tables/alignRows.ts';
import { keyOf, type Rows } from '../tables/rows.ts';
import type { Clash } from '../wire.ts';

type Row = readonly string[];

export interface Merged {
  readonly rows: Rows;
  /** Empty where nothing had to be chosen. */
  readonly clashes: readonly Clash[];
}

/** Whose word counts where both sides changed the same. */
export type Preferred = 'ours' | 'theirs';

/**
 * One table out of two that come from the same: what either side changed, put in or took out. Where both changed one cell
 * to different texts, or one took a row out that the other changed, `preferred` decides and the clash is named.
 */
export function mergeRows(base: Rows, ours: Rows, theirs: Rows, preferred: Preferred): Merged {
  const mine = sidesOf(base.length, alignRows(base, ours));
  const other = sidesOf(base.length, alignRows(base, theirs));
  const rows: Row[] = [];
  const clashes: Clash[] = [];
  const rowAt = (table: Rows, at: number | undefined): Row | undefined =>
    at === undefined ? undefined : table[at];
  for (let at = 0; at <= base.length; at += 1) {
    const put = (mine.before[at] ?? []).map((place) => ours[place] ?? []);
    const alike = new Set(put.map(keyOf));
    const more = (other.before[at] ?? []).map((place) => theirs[place] ?? []);
    rows.push(...put, ...more.filter((cells) => !alike.has(keyOf(cells))));
    const was = base[at];
    if (!was) continue;
    const [our, their] = [rowAt(ours, mine.of[at]), rowAt(theirs, other.of[at])];
    if (our && their) {
      const cells = mergeCells(was, our, their, preferred, (clash) =>
        clashes.push({ row: (mine.of[at] ?? 0) + 1, ...clash }),
      );
      rows.push(cells);
      continue;
    }
    const kept = our ?? their;
    if (!kept || keyOf(kept) === keyOf(was)) continue;
    const text = kept.filter(Boolean).join(' · ');
    const said = our ? { ours: text, theirs: '' } : { ours: '', theirs: text };
    clashes.push({ row: rows.length + 1, column: null, ...said });
    if ((preferred === 'ours') === (our !== undefined)) rows.push(kept);
  }
  return { rows, clashes };
}

/** For each row of the base its place in a side, if it is there; and the places of the rows that the side put in before it. */
function sidesOf(baseLength: number, origins: readonly number[]) {
  const of: (number | undefined)[] = [];
  const before: number[][] = [];
  let next = baseLength;
  for (let place = origins.length - 1; place >= 0; place -= 1) {
    const origin = origins[place] ?? -1;
    if (origin >= 0) {
      of[origin] = place;
      next = origin;
    } else {
      const gap = before[next] ?? [];
      gap.unshift(place);
      before[next] = gap;
    }
  }
  return { of, before };
}

function mergeCells(
  was: Row,
  ours: Row,
  theirs: Row,
  preferred: Preferred,
  clash: (of: Omit<Clash, 'row'>) => void,
): Row {
  const width = Math.max(ours.length, theirs.length);
  return Array.from({ length: width }, (_, at) => {
    const [before, our, their] = [was[at] ?? '', ours[at] ?? '', theirs[at] ?? ''];
    if (our === their || their === before) return our;
    if (our === before) return their;
    clash({ column: at + 1, ours: our, theirs: their });
    return preferred === 'ours' ? our : their;
  });
}
