/** Calls a method past its types, as plain JavaScript can. */
export function call(object: object, method: string, ...args: unknown[]): unknown {
  const member: unknown = Reflect.get(object, method);
  return (member as (...given: unknown[]) => unknown)(...args);
}
