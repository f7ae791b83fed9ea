import type { Plan } from './plan.ts';

/** `4 writes from 3 rows to 2 contacts` */
export function planSize({ operations, rows, contacts }: Plan['counts']): string {
  return `${counted(operations, 'write')} from ${counted(rows, 'row')} to ${counted(contacts, 'contact')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
