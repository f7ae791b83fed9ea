/** What a link leads to, piece by piece: a part of its path, or the value of a parameter. */
export interface LinkValue {
  readonly value: string;
  /** The part of the path before it, or the parameter's name; of the first piece the scheme. */
  readonly name: string;
}

const LINK = /^(?:[a-z][a-z0-9+.-]{1,20}:|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)\S+$/i;
const SCHEME = /^([a-z][a-z0-9+.-]{1,20}):(?:\/\/)?/i;
/** In what programs write around links: `<a href="…">`, `=HYPERLINK("…")`. */
const WITHIN = /(?:https?:\/\/|mailto:|tel:)[^\s"'<>)]+/gi;
const DEEPEST = 4;
const BETWEEN = /[/?#&]+/;

/** The pieces of a cell that is, whole, a link (`https://…/contacts/502`, `mailto:bo@x.test?subject=Hi`); null where it is none. */
export function linkValues(text: string): readonly LinkValue[] | null {
  if (!LINK.test(text)) return null;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase() ?? '';
  let before = scheme;
  return text
    .replace(SCHEME, '')
    .split(BETWEEN)
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const value = decoded(part.slice(equals + 1));
      const name = equals < 0 ? before : decoded(part.slice(0, equals));
      before = value;
      return { name, value };
    });
}

/** The pieces of what a program wrote: the values of a JSON object by their keys, and of the links in markup or a formula. */
export function valuesWithin(text: string): readonly LinkValue[] {
  if (/^\s*[[{]/.test(text)) {
    try {
      return leavesOf(JSON.parse(text), '', 0);
    } catch {
      // Text that begins as JSON does.
    }
  }
  return /^\s*[<=]/.test(text) ? (text.match(WITHIN) ?? []).flatMap((link) => linkValues(link) ?? []) : [];
}

function leavesOf(value: unknown, name: string, depth: number): LinkValue[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ name, value: String(value).trim() }];
  if (value === null || typeof value !== 'object' || depth === DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, Array.isArray(value) ? name : key, depth + 1),
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
