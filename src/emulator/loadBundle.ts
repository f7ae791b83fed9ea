import vm from 'node:vm';
import { exception } from './exception.ts';

export interface LoadedBundle {
  /** What a menu or the page may call: the script's top-level function declarations. */
  functions: string[];
  call(name: string, ...args: unknown[]): unknown;
  /** Gives the script another user's services from the next call on: to load it anew takes longer than most calls. */
  serve(globals: object): void;
}

export interface LoadOptions {
  /** What `Date.now()` and `new Date()` say inside; real time if left out. */
  now?: () => number;
}

/**
 * Arrays, dates and errors that the emulator makes come from outside the context. Apps Script has one realm only, where
 * `instanceof` works, so these four classes go by the kind of object.
 */
const ONE_REALM = `
  for (const [builtIn, tag] of [[Array, 'Array'], [Date, 'Date'], [Error, 'Error'], [Object, '']]) {
    const ordinary = Function.prototype[Symbol.hasInstance];
    Object.defineProperty(builtIn, Symbol.hasInstance, { value(object) {
      if (this.prototype !== builtIn.prototype) return ordinary.call(this, object);
      if (builtIn === Object) return object !== null && (typeof object === 'object' || typeof object === 'function');
      return ordinary.call(this, object) || Object.prototype.toString.call(object) === '[object ' + tag + ']';
    } });
  }`;

const INJECTED_TIME = `(now) => {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => new target(...(args.length === 0 ? [now()] : args)),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : target[key]),
  });
}`;

const declares = (value: unknown, name: string): boolean =>
  typeof value === 'function' &&
  new RegExp(`^(?:async )?function\\*? *${name.replace(/\$/g, '\\$')} *\\(`).test(String(value));

/** Evaluates a script in a context that has the language, the given globals and nothing of Node or the browser. */
export function loadBundle(code: string, globals: object, options: LoadOptions = {}): LoadedBundle {
  const scope: Record<string, unknown> = Object.assign(Object.create(null), globals);
  // That Apps Script would let a script evaluate text is unverified, so it may not.
  const context = vm.createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(ONE_REALM, context);
  if (options.now) vm.runInContext(INJECTED_TIME, context)(options.now);
  const before = new Set(Object.keys(scope));
  new vm.Script(code, { filename: 'Code.js' }).runInContext(context);

  const functions = Object.keys(scope).filter((name) => !before.has(name) && declares(scope[name], name));
  return {
    functions,
    call(name, ...args) {
      const fn = functions.includes(name) ? scope[name] : undefined;
      if (typeof fn !== 'function') throw exception(`Script function not found: ${name}`);
      return fn(...args);
    },
    serve: (others) => void Object.assign(scope, others),
  };
}
