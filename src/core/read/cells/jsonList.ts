const NAMED = /^(?:e?mail|email_?address|phone|phone_?number|number|value)$/i;

const JSON_LIST = /^\s*[[{]\s*["{[]/;

/**
 * The addresses or numbers in a cell that holds JSON, as a flattened API answer does (`[{"email":"a@x.test"}]`,
 * `["a@x.test"]`). null where the cell holds no JSON list or object.
 */
export function valuesOfJson(cell: string): readonly string[] | null {
  if (!JSON_LIST.test(cell)) return null;
  try {
    return textsIn(JSON.parse(cell));
  } catch {
    return null;
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => (NAMED.test(name) ? textsIn(held) : []));
}
