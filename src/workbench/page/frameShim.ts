/*
 * `google.script` for the add-on's pages. It stands before the page's own scripts, in a frame that reaches nothing but
 * its parent window.
 */

type Handler = ((value: unknown, userObject?: unknown) => void) | undefined;

interface Waiting {
  readonly success: Handler;
  readonly failure: Handler;
  readonly userObject: unknown;
}

const waiting = new Map<number, Waiting>();
let lastId = 0;

/** As Google refuses them: what is neither a plain value, an array nor a plain object does not cross. */
function assertMayCross(value: unknown, name: string): void {
  if (value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value)) return;
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || !isPlain)
    throw new TypeError(`Failed due to illegal value in property: ${name}`);
  for (const [key, inner] of Object.entries(value)) assertMayCross(inner, key);
}

function runner(success: Handler, failure: Handler, userObject: unknown): object {
  const chain: Readonly<Record<string, (given: never) => object>> = {
    withSuccessHandler: (handler: Handler) => runner(handler, failure, userObject),
    withFailureHandler: (handler: Handler) => runner(success, handler, userObject),
    withUserObject: (given: unknown) => runner(success, failure, given),
  };
  return new Proxy(chain, {
    get(target, name) {
      if (typeof name === 'symbol') return undefined;
      return target[name] ?? ((...args: unknown[]) => call(name, args, { success, failure, userObject }));
    },
  });
}

function call(name: string, args: unknown[], handlers: Waiting): void {
  args.forEach((value, at) => {
    assertMayCross(value, String(at));
  });
  lastId += 1;
  waiting.set(lastId, handlers);
  // By way of JSON, as to Google's servers: an undefined in an array arrives as null.
  parent.postMessage({ id: lastId, call: name, args: JSON.parse(JSON.stringify(args)) }, '*');
}

addEventListener('message', ({ source, data }: MessageEvent) => {
  if (source !== parent) return;
  // A page that keeps up with the selection looks whenever it comes into sight.
  if ('selected' in data) return void document.dispatchEvent(new Event('visibilitychange'));
  const { id, result, error } = data as { id: number; result?: unknown; error?: string };
  const handlers = waiting.get(id);
  waiting.delete(id);
  if (!handlers) return;
  if (error === undefined) handlers.success?.(result, handlers.userObject);
  else handlers.failure?.(new Error(error), handlers.userObject);
});

const host = {
  close: () => parent.postMessage({ host: 'close' }, '*'),
  setHeight: () => {},
  setWidth: () => {},
  editor: { focus: () => parent.postMessage({ host: 'focus' }, '*') },
};

Object.assign(globalThis, { google: { script: { run: runner(undefined, undefined, undefined), host } } });
