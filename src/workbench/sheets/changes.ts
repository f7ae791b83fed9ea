import type { Calls } from '../../emulator/meter.ts';

/** Calls that leave the document as it is. Anything else counts as a change: one too many costs the page a look. */
const LEAVES_AS_IS =
  /^(?:(?:Session|Utilities|Logger|LockService|Lock|HtmlService|Ui|CacheService|Cache|PropertiesService|Properties|SpreadsheetApp)\.|\w+\.(?:get|is|has|activate|setActive|setCurrent|find|can|list))/;

export function changesDocument({ byMethod }: Calls): boolean {
  return Object.keys(byMethod).some((method) => !LEAVES_AS_IS.test(method));
}
