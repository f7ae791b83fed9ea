import type { Plan } from './plan.ts';

/** `4 writes from 3 rows to 2 contacts` */
export function planSize({ operations, rows, contacts }: Plan['counts']): string {
  return `${counted(operations, 'write')} from ${counted(rows, 'row')} to ${counted(contacts, 'contact')}`;
}

/** Of approved rows that are not in a plan, and what says why; '' where there are none. */
export function sayLeftOut({ leftOut }: Pick<Plan, 'leftOut'>, where: string): string {
  const are = leftOut.length === 1 ? 'row is' : 'rows are';
  return leftOut.length === 0 ? '' : ` ${leftOut.length} approved ${are} not in it: ${where}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
