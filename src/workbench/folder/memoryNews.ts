import type { FileClash } from '../wire.ts';

/** What is told to whoever sits before the page. */
export interface MemoryNews {
  readonly saved: (files: readonly string[]) => void;
  /** Another program changed files, and that is in the workbook now. */
  readonly takenIn: (text: string) => void;
  readonly clashes: (clashes: readonly FileClash[]) => void;
}
