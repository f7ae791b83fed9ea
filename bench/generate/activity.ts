import type { Beside } from './besideColumns.ts';

export interface Activity extends Beside {
  id: string;
  channel: string;
  mail: string;
  phone: string;
  name: string;
  type: string;
  summary: string;
  /** A cell that pushes those to the right of the summary one further. */
  surplus?: string;
  /** Its cell is not there, and those to the right of it stand one further to the left. */
  isTypeLeftOut?: boolean;
  occurred: string;
  wanted: string;
}
