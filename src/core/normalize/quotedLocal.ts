const QUOTED = /^"((?:[^"\\\p{Cc}]|\\[\x20-\x7e])*)"$/u;
const DOT_ATOM = /^[^\s"(),:;<>@[\]\\\p{Cc}\p{Cf}.]+(?:\.[^\s"(),:;<>@[\]\\\p{Cc}\p{Cf}.]+)*$/u;
const LONGEST = 64;

/** Whether what stands before the @ is a text in quotes (RFC 5321), in which signs and spaces may stand. */
export function isQuotedLocal(local: string): boolean {
  return local.length <= LONGEST && QUOTED.test(local);
}

/** Quotes and backslashes that are not needed change nothing: `"ann"@x.test` is `ann@x.test`. */
export function withoutNeedlessQuotes(address: string): string {
  if (!address.startsWith('"')) return address;
  const at = address.lastIndexOf('@');
  const [, quoted] = QUOTED.exec(address.slice(0, at)) ?? [];
  if (quoted === undefined) return address;
  const content = quoted.replace(/\\(.)/gu, '$1');
  const local = DOT_ATOM.test(content) ? content : `"${content.replace(/[\\"]/g, '\\$&')}"`;
  return `${local}${address.slice(at)}`;
}
