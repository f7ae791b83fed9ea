const NONE: readonly never[] = [];

/**
 * The same list in as much memory as it takes, for what is held beyond its row: V8 leaves a list that has grown one by one room for
 * a dozen more, which for each of 100,000 contacts is more than what stands in it.
 */
export function exactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
