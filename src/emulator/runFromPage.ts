import { isDate } from './signature.ts';

const prohibited = (what: string) =>
  new TypeError(`Failed due to illegal value in property: ${what} cannot cross google.script.run`);

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Copies what may cross: numbers, strings, booleans, null, arrays and plain objects (Apps Script documentation).
 * A date throws here. That an undefined property is dropped and NaN arrives as null is *unverified*.
 */
function copied(value: unknown, around: readonly unknown[] = []): unknown {
  if (value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value)))
    return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw prohibited(`A ${typeof value}`);
  if (around.includes(value)) throw prohibited('A circular value');
  const inside = [...around, value];
  if (Array.isArray(value)) return Array.from(value, (item) => copied(item, inside));
  if (isDate(value) || !isPlainObject(value))
    throw prohibited(`An object of class ${value.constructor.name}`);
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, copied(item, inside)]));
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isDate(value) || Object.values(value).some(holdsDate);
}

/**
 * Calls a function of the script as `google.script.run` does from the page: arguments and result arrive as copies, and
 * a result with a date anywhere in it arrives as null, whole (third-party measurement).
 */
export function runFromPage(fn: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  const result = fn(...args.map((argument) => copied(argument)));
  return holdsDate(result) ? null : copied(result);
}
