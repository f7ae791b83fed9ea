/** How somebody says that dates such as 5/9/2026 are written. */
export type SaidDateOrder = 'month-first' | 'day-first';

const SPELLINGS: Readonly<Record<SaidDateOrder, readonly string[]>> = {
  'month-first': ['month first', 'mdy', 'mmddyyyy', 'mmddyy', 'month day year', 'us', 'usa', 'american'],
  'day-first': [
    'day first',
    'dmy',
    'ddmmyyyy',
    'ddmmyy',
    'day month year',
    'uk',
    'gb',
    'eu',
    'european',
    'british',
    'international',
  ],
};
const ORDERS = new Map(
  (Object.keys(SPELLINGS) as SaidDateOrder[]).flatMap((order) =>
    SPELLINGS[order].map((spelling): [string, SaidDateOrder] => [squeezed(spelling), order]),
  ),
);

export const DATE_ORDER_HINT = 'Write month-first (5/9/2026 is May 9) or day-first (5/9/2026 is 5 September)';

/** The order that a word means: `month-first`, `MDY`, `dd/mm/yyyy`, `US`; undefined for none. */
export function dateOrderNamed(word: string): SaidDateOrder | undefined {
  return ORDERS.get(squeezed(word));
}

/** Without what people put between its parts: `M/D/Y` and `mm-dd-yyyy` are both what `MDY` says. */
function squeezed(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
