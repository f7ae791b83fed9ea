/** The time that locks, caches, `Utilities.sleep` and call costs share; it also moves when nothing real passes. */
export interface Clock {
  now(): number;
  advance(milliseconds: number): void;
}

export function createClock(now: () => number): Clock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}
