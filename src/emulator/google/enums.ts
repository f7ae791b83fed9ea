import { notEmulated } from '../exception.ts';
import { kindOf, remember } from '../identity.ts';
import { isProbe } from '../probing.ts';

/** One value of a Google enum: compared by identity, printed by name. */
function enumValue(kind: string, name: string): object {
  const value = { toString: () => name, name: () => name };
  remember(value, kind, name);
  return Object.freeze(value);
}

function enumeration<T extends object>(kind: string, names: readonly (keyof T & string)[]): T {
  const values = Object.fromEntries(names.map((name) => [name, enumValue(kind, name)]));
  return new Proxy(values, {
    get(target, key) {
      if (typeof key === 'symbol' || Object.hasOwn(target, key)) return Reflect.get(target, key);
      if (isProbe(key)) return undefined;
      throw notEmulated(`${kind}.${key}`);
    },
  }) as unknown as T;
}

type Sheets = typeof GoogleAppsScript.Spreadsheet;
type Base = typeof GoogleAppsScript.Base;

export const WrapStrategy = enumeration<Sheets['WrapStrategy']>('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const SheetType = enumeration<Sheets['SheetType']>('SheetType', ['GRID', 'OBJECT']);
export const ProtectionType = enumeration<Sheets['ProtectionType']>('ProtectionType', ['RANGE', 'SHEET']);
export const BooleanCriteria = enumeration<Sheets['BooleanCriteria']>('BooleanCriteria', [
  'TEXT_EQUAL_TO',
  'CUSTOM_FORMULA',
]);
export const Button = enumeration<Base['Button']>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration<Base['ButtonSet']>('ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);
export const AuthMode = enumeration<(typeof GoogleAppsScript.Script)['AuthMode']>('AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);

/** The name of an enum value that a script handed in. */
export function nameOf(value: unknown): string {
  if (kindOf(value) === undefined) throw notEmulated('An enum value of another origin');
  return String(value);
}
