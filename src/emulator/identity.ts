interface Identity {
  kind: string;
  state: unknown;
}

const IDENTITY = Symbol('emulated');

/** Remembers what stands behind an object that scripts hold, so that it can be handed back as an argument. */
export function remember(object: object, kind: string, state: unknown): void {
  Object.defineProperty(object, IDENTITY, { value: { kind, state } satisfies Identity });
}

const identityOf = (value: unknown): Identity | undefined =>
  typeof value === 'object' && value !== null ? (value as { [IDENTITY]?: Identity })[IDENTITY] : undefined;

/** The class name of an emulated object or enum value, undefined for anything else. */
export function kindOf(value: unknown): string | undefined {
  return identityOf(value)?.kind;
}

/** The state behind an emulated object. The caller names the type; the signature check has made sure of the class. */
export function stateOf<T>(value: unknown): T {
  return identityOf(value)?.state as T;
}
