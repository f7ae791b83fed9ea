/** An error as Apps Script throws it: its name is `Exception`, its message Google's own words. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** What was touched exists at Google but not here. Never an `Exception`, so that a test can tell the two apart. */
export function notEmulated(what: string): Error {
  const error = new Error(`${what} is not emulated`);
  error.name = 'NotEmulated';
  return error;
}
