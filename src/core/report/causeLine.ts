import type { Cause } from '../causes/causes.ts';

/** `GHL-7004 is not in the contact map: 9 rows, 7 of them held by this alone. Add the contact …` */
export function causeLine({
  says,
  rows,
  alone,
  todo,
}: Pick<Cause, 'says' | 'rows' | 'alone' | 'todo'>): string {
  const only = alone === rows ? 'held by this alone' : `${alone} of them held by this alone`;
  return `${says}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${only}. ${todo}`;
}
