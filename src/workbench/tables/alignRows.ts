import { closestPairs } from './pairRows.ts';
import { keyOf, type Rows } from './rows.ts';

/** The place of each row in an earlier state of its table, or -1 for a row that is new. */
export type Origins = readonly number[];

/**
 * Which row of `before` each row of `now` is, where rows were changed, put in and taken out but kept their order: rows that
 * are alike first, and between them those that have most in common.
 */
export function alignRows(before: Rows, now: Rows): Origins {
  const [were, are] = [before.map(keyOf), now.map(keyOf)];
  const origins: number[] = now.map(() => -1);
  let start = 0;
  while (start < were.length && start < are.length && were[start] === are[start]) {
    origins[start] = start;
    start += 1;
  }
  let [wereEnd, areEnd] = [were.length, are.length];
  while (wereEnd > start && areEnd > start && were[wereEnd - 1] === are[areEnd - 1]) {
    wereEnd -= 1;
    areEnd -= 1;
    origins[areEnd] = wereEnd;
  }
  const anchors = [...anchorsIn(were, are, start, wereEnd, areEnd), [wereEnd, areEnd] as const];
  let [from, to] = [start, start];
  for (const [was, is] of anchors) {
    for (const [a, b] of closestPairs(before.slice(from, was), now.slice(to, is))) origins[to + b] = from + a;
    if (is < areEnd) origins[is] = was;
    [from, to] = [was + 1, is + 1];
  }
  return origins;
}

/**
 * The same where rows may also have been moved: rows that are alike are one row wherever they stand, the one in its place
 * before all others, and of the rest those that have most in common.
 */
export function originsOf(before: Rows, now: Rows): Origins {
  const keys = before.map(keyOf);
  const origins = alignRows(before, now).map((was, at) => (keys[was] === keyOf(now[at] ?? []) ? was : -1));
  const taken = new Set(origins);
  const waiting = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    if (taken.has(at)) continue;
    const places = waiting.get(key);
    if (places) places.push(at);
    else waiting.set(key, [at]);
  }
  for (const [at, was] of origins.entries()) {
    const moved = was < 0 ? waiting.get(keyOf(now[at] ?? []))?.shift() : undefined;
    if (moved === undefined) continue;
    origins[at] = moved;
    taken.add(moved);
  }
  const left = before.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const open = origins.flatMap((was, at) => (was < 0 ? [at] : []));
  const rowsAt = (rows: Rows, places: readonly number[]) => places.map((at) => rows[at] ?? []);
  for (const [a, b] of closestPairs(rowsAt(before, left), rowsAt(now, open)))
    origins[open[b] ?? 0] = left[a] ?? -1;
  return origins;
}

/** Rows that both have once, as many of them as come in one order. */
function anchorsIn(
  were: readonly string[],
  are: readonly string[],
  start: number,
  wereEnd: number,
  areEnd: number,
): (readonly [number, number])[] {
  const once = (keys: readonly string[], end: number) => {
    const places = new Map<string, number>();
    for (let at = start; at < end; at += 1) {
      const key = keys[at] ?? '';
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const before = once(were, wereEnd);
  const pairs = [...once(are, areEnd)].flatMap(([key, is]) => {
    const was = before.get(key) ?? -1;
    return was >= 0 && is >= 0 ? [[was, is] as const] : [];
  });
  return longestRising(pairs);
}

/** The longest run of pairs in which the first number rises as the second does. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([was], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < was) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const rising: (readonly [number, number])[] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.unshift(pair);
  }
  return rising;
}
