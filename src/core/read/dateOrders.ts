import { TIME_FIELDS } from '../sources/adapter.ts';
import type { SourceRecord } from './tabPlan.ts';
import { type DateOrder, dateOrderShownBy } from './timestamp.ts';

/** How each time column of a tab writes its dates, by column index, as far as its rows have shown. */
export type DateOrders = Map<number, DateOrder | 'mixed'>;

/** `13/1/2026` anywhere in a column says how the whole column writes its dates. */
export function learnDateOrders(orders: DateOrders, { plan, cells }: SourceRecord): void {
  for (const field of TIME_FIELDS) {
    const column = plan.fields.get(field);
    const shown = column && dateOrderShownBy(cells[column.index] ?? '');
    if (!column || !shown || shown === 'undecided') continue;
    const known = orders.get(column.index);
    orders.set(column.index, known === undefined || known === shown ? shown : 'mixed');
  }
}

/** A column that writes dates both ways settles nothing: each of its ambiguous dates stays undecided. */
export function settledOrders(orders: DateOrders): ReadonlyMap<number, DateOrder> {
  return new Map([...orders].map(([column, order]) => [column, order === 'mixed' ? 'undecided' : order]));
}
