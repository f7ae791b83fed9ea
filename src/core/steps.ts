/** So few that a page which draws itself between two steps does not stand still, whatever is done with each. */
const PER_STEP = 200;

/** Does something with each of a long list, in steps. */
export function* eachInSteps<T>(all: Iterable<T>, work: (one: T) => void): Generator<void> {
  let left = PER_STEP;
  for (const one of all) {
    work(one);
    if (--left > 0) continue;
    yield;
    left = PER_STEP;
  }
}

/** What work in steps comes to, for a caller that has nothing to do between them. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
