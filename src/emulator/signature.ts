import { exception } from './exception.ts';
import { kindOf } from './identity.ts';

type Check = (value: unknown) => boolean;

export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

const isPlainObject = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' && kindOf(value) === undefined;

const CHECKS: Record<string, Check> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  int: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  date: isDate,
  object: isPlainObject,
  any: () => true,
};

function checkNamed(type: string): Check {
  if (type.endsWith('?')) {
    const inner = checkNamed(type.slice(0, -1));
    return (value) => value === null || value === undefined || inner(value);
  }
  if (type.endsWith('[]')) {
    const inner = checkNamed(type.slice(0, -2));
    return (value) => Array.isArray(value) && (inner === CHECKS.any || value.every(inner));
  }
  return CHECKS[type] ?? ((value) => kindOf(value) === type);
}

const parsed = new Map<string, readonly (readonly Check[])[]>();

function overloadsOf(signature: string): readonly (readonly Check[])[] {
  let overloads = parsed.get(signature);
  if (overloads === undefined) {
    overloads = signature.split('|').map((overload) => {
      const types = overload.trim();
      return types === '' ? [] : types.split(',').map((type) => checkNamed(type.trim()));
    });
    parsed.set(signature, overloads);
  }
  return overloads;
}

function typeAsGoogleNamesIt(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  return kindOf(value) ?? (isDate(value) ? 'Date' : '(class)');
}

/**
 * Throws, in Google's words, unless the arguments fit one overload. A signature is a list of overloads
 * (`text | int, int`) of `text number int boolean date object any` or a class name, with `?` for nullable and `[]`
 * for an array. Google's own check coerces a little more; this one is strict on purpose.
 */
export function checkArguments(method: string, signature: string, args: readonly unknown[]): void {
  const fits = overloadsOf(signature).some(
    (checks) => checks.length === args.length && checks.every((check, at) => check(args[at])),
  );
  if (fits) return;
  const types = args.map(typeAsGoogleNamesIt).join(',');
  throw exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}
