/** Texts that SQL has joined by commas. */
export function list<Value>(joined: string | null): readonly Value[] {
  return JSON.parse(`[${joined ?? ''}]`);
}

/** Lists are of texts that are JSON again: SQL takes them apart and puts them together, and reads none. */
export function texts(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value));
}
