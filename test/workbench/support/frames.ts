import type { Locator } from 'playwright-core';

/** Scrolls an element a hundred frames long and says how long each took: as a wheel does, or to its end by the bar. */
export function frameTimes(element: Locator, how: 'by wheel' | 'by bar'): Promise<number[]> {
  return element.evaluate(async (scrolled, how) => {
    const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
    const times: number[] = [];
    const far = scrolled.scrollHeight / 100;
    let last = await nextFrame();
    for (let at = 0; at < 100; at += 1) {
      scrolled.scrollTop += how === 'by wheel' ? 100 : far;
      const now = await nextFrame();
      times.push(now - last);
      last = now;
    }
    return times;
  }, how);
}

/** The value that so many percent do not exceed, in tenths. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}

/** What nothing was drawn anew for. */
export const NO_ANSWER = Number.POSITIVE_INFINITY;

/** Presses a button of a page again and again, and says how long it took each time until the watched element was drawn anew. */
export function answerTimes(button: Locator, watched: string, times: number): Promise<number[]> {
  return button.evaluate(
    async (pressed, { watched, times }) => {
      const page = pressed.ownerDocument;
      const label = pressed.textContent;
      const shown = () => page.querySelector(watched)?.textContent;
      const found: number[] = [];
      for (let at = 0; at < times; at += 1) {
        const before = shown();
        const begun = performance.now();
        // The view may have been drawn anew: the button that bears the label now is another one.
        [...page.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
        while (shown() === before && performance.now() - begun < 30_000)
          await new Promise((done) => requestAnimationFrame(done));
        if (shown() === before) return [...found, Number.POSITIVE_INFINITY];
        found.push(performance.now() - begun);
        await new Promise((done) => setTimeout(done, 150));
      }
      return found;
    },
    { watched, times },
  );
}
