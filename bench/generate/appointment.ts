import type { Beside } from './besideColumns.ts';

export interface Appointment extends Beside {
  id: string;
  closeId: string;
  mail: string;
  start: string;
  status: string;
  updated: string;
  title: string;
  /** Its cell is not there, and those to the right of it stand one further to the left. */
  isStatusLeftOut?: boolean;
  /** A cell beyond the last heading. */
  surplus?: string;
}
