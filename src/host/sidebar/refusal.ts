import { Mistake } from '../sheet/mistake.ts';

/** What the page is told where something was not done: why, and what to do next. */
export interface Refusal {
  readonly ok: false;
  readonly says: string;
  readonly todo: string;
  /** For the page, where it can offer something. */
  readonly code?: string;
}

export function refused(says: string, todo: string, code?: string): Refusal {
  return code === undefined ? { ok: false, says, todo } : { ok: false, says, todo, code };
}

/** Does work whose mistakes a person can mend: the page shows them where it shows its own. */
export function orRefused<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    error.cell?.activate();
    return refused(error.message, '');
  }
}
