import type { Standing } from './wire.ts';

const WHAT =
  'CRM Sync Review shows, row by row, what a sync between two CRMs would write, before it is switched on. Nothing is sent anywhere.';

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** What this is, what was found, and the one next step: the same in the terminal and on the page. */
export function firstLines(standing: Standing): readonly [string, string, string] {
  return [WHAT, `Found: ${foundIn(standing)}.`, `Next: ${nextFor(standing)}.`];
}

/** Whether there is nothing to look at yet. */
export function isEmpty({ exports, contacts, records }: Standing): boolean {
  return exports.length === 0 && contacts + records === 0;
}

function foundIn(standing: Standing): string {
  if (isEmpty(standing)) return 'no files yet';
  const { exports, contacts, counts, notReviewed } = standing;
  const map = contacts === 0 ? noMap(standing) : `a contact map with ${counted(contacts, 'contact')}`;
  const reviewed = counts.Ledger + counts.Conflicts + counts.Errors;
  const of = reviewed === 0 ? '' : ` with ${counted(reviewed, 'record')}`;
  const left = notReviewed.length === 0 || reviewed === 0 ? '' : ` (not reviewed: ${notReviewed.join(', ')})`;
  return `${counted(exports.length, 'export')}${of}${left} and ${map}`;
}

const noMap = ({ records }: Standing) =>
  records > 0 ? `no contact map, but ${counted(records, 'existing record')}` : 'no contact map';

function nextFor(standing: Standing): string {
  const { exports, contacts, records, counts, undecided, notReviewed } = standing;
  if (isEmpty(standing)) return 'drop your exports and your contact map (CSV files) onto the page';
  if (contacts + records === 0)
    return 'drop your contact map, a CSV file with the ids of both CRMs and the e-mail or phone of each contact';
  if (exports.length === 0) return 'drop an export of either CRM, a CSV file, onto the page';
  const reviewed = counts.Ledger + counts.Conflicts + counts.Errors > 0;
  if (notReviewed.length > 0 && !reviewed)
    return 'choose Run review. The sidebar says what each file was recognized as, and maps what was not';
  if (undecided > 0) return `decide ${counted(undecided, 'row')} of Conflicts`;
  if (notReviewed.length > 0) return `map the columns of ${notReviewed.join(', ')}`;
  if (counts.Errors > 0)
    return `correct ${counted(counts.Errors, 'row')} of Errors at the source, and export again`;
  return 'check a sample of Ledger against both CRMs, then approve its rows';
}
