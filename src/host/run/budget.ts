/** Google ends an execution after six minutes; the rest is for finishing what was begun. */
const BUDGET_MS = 4.5 * 60_000;
/** The slow end of what writing one cell was reported to take. */
const SLOWEST_MS_PER_CELL = 0.3;
/** Fewer cells say nothing about how fast this document is today. */
const ENOUGH_TO_MEASURE = 5000;
/** So many tell, where nothing was written yet, how fast the rest will go: half a minute at the slow end. */
const TRIAL_CELLS = 100_000;
/** However slow: a run that wrote nothing would never finish. */
const FEWEST_ROWS = 200;

/** The time that a run has, and how much of it writing takes as measured so far. */
export interface Budget {
  readonly startedAt: number;
  cells: number;
  ms: number;
}

export function beginBudget(): Budget {
  return { startedAt: Date.now(), cells: 0, ms: 0 };
}

/** How many rows of so many written cells still fit. */
export function rowsThatFit({ startedAt, cells, ms }: Budget, cellsPerRow: number): number {
  const left = BUDGET_MS - (Date.now() - startedAt);
  const perCell = cells < ENOUGH_TO_MEASURE ? SLOWEST_MS_PER_CELL : ms / cells;
  const rows = perCell === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(left / (perCell * cellsPerRow));
  return Math.max(FEWEST_ROWS, rows);
}

/** How many rows to write first, where nothing has shown yet how fast this document is; 0 where something has. */
export function trialRows({ cells }: Budget, cellsPerRow: number): number {
  return cells < ENOUGH_TO_MEASURE ? Math.ceil(TRIAL_CELLS / cellsPerRow) : 0;
}

/** Writes so many cells and takes the time. */
export function timed(budget: Budget, cells: number, write: () => void): void {
  const began = Date.now();
  write();
  budget.ms += Date.now() - began;
  budget.cells += cells;
}

export function isSpent({ startedAt }: Budget): boolean {
  return Date.now() - startedAt > BUDGET_MS;
}
