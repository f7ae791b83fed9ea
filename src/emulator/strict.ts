import { notEmulated } from './exception.ts';
import { remember } from './identity.ts';
import { isProbe } from './probing.ts';
import type { Session } from './session.ts';
import { checkArguments } from './signature.ts';

/** An emulated class of Google's. */
export interface EmulatedClass {
  /** As it is counted and named when a member is missing: `Range`. */
  name: string;
  /** As Google names it in its messages: `SpreadsheetApp.Range`. */
  path: string;
  /**
   * Every method of a counted class is a call to Google: it counts, can be made to fail, and needs authorization.
   * Builders, menus, HTML output and plain values are free: Apps Script keeps them in the script until they are used.
   */
  calls: 'counted' | 'free';
  /** Methods of a counted class that only start a builder: they need authorization but cost no call. */
  uncounted?: readonly string[];
  signatures: Readonly<Record<string, string>>;
}

/** Puts an emulated object behind a guard: what it does not emulate throws by name, what it does is checked and counted. */
export function strict<T extends object>(
  kind: EmulatedClass,
  session: Session,
  members: Partial<T>,
  state?: unknown,
): T {
  const guarded = (method: string, effect: (...args: unknown[]) => unknown) => {
    const { signatures, path } = kind;
    const full = `${kind.name}.${method}`;
    return (...args: unknown[]): unknown => {
      const signature = signatures[method];
      if (signature === undefined) throw notEmulated(`${full} without a signature`);
      checkArguments(`${path}.${method}`, signature, args);
      if (kind.calls === 'free') return effect(...args);
      session.permit(full);
      if (kind.uncounted?.includes(method)) return effect(...args);
      return session.meter.run(full, () => effect(...args));
    };
  };

  const proxy = new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      if (Object.hasOwn(target, key)) {
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function' ? guarded(key, (...args) => member(...args)) : member;
      }
      if (key === 'toString') return () => kind.name;
      if (isProbe(key)) return undefined;
      session.meter.calls.notEmulated.push(`${kind.name}.${key}`);
      throw notEmulated(`${kind.name}.${key}`);
    },
    set(_target, key) {
      throw notEmulated(`Setting ${kind.name}.${String(key)}`);
    },
  });
  remember(proxy, kind.name, state);
  return proxy as T;
}
