const NAMES =
  /^(then|toJSON|toString|valueOf|constructor|inspect|asymmetricMatch|nodeType|tagName|[@$]{2}.*)$/;

/** Names that engines, promises and test runners look for on any object: touching them is nobody's mistake. */
export function isProbe(key: string): boolean {
  return NAMES.test(key);
}
