import { type DateOrder, dateOrderShownBy } from './cells/timestamp.ts';
import type { SourceRecord, TabPlan } from './sourceRecord.ts';

/** How each time column of a tab writes its dates, by column index, as far as its rows have shown. */
export type DateOrders = Map<number, DateOrder | 'mixed'>;

/** `13/1/2026` anywhere in a column says how the whole column writes its dates. To be asked of sound rows only. */
export function learnDateOrders(orders: DateOrders, { plan, cells }: SourceRecord): void {
  for (const index of plan.timeColumns) {
    const shown = dateOrderShownBy(cells[index] ?? '');
    if (shown === 'undecided') continue;
    const known = orders.get(index);
    orders.set(index, known === undefined || known === shown ? shown : 'mixed');
  }
}

/**
 * How each time column writes its dates: as its own dates show, else as somebody has said. A column that writes dates both
 * ways settles nothing, nor does one whose dates contradict what somebody said of this very tab.
 */
export function settledOrders(
  orders: DateOrders,
  { timeColumns, saidOrder }: Pick<TabPlan, 'timeColumns' | 'saidOrder'>,
): ReadonlyMap<number, DateOrder> {
  const settled = new Map<number, DateOrder>();
  for (const index of timeColumns) {
    const shown = orders.get(index);
    const isContradicted = saidOrder?.isOfTab && shown !== undefined && shown !== saidOrder.order;
    if (shown === 'mixed' || isContradicted) settled.set(index, 'undecided');
    else settled.set(index, shown ?? saidOrder?.order ?? 'undecided');
  }
  return settled;
}
