/** Half of the time between two frames: the other half is the page's own. */
const LONGEST_MS = 8;

/**
 * Lets the page draw itself and hear its user, where work in small steps has held it up for half a frame. A timer would let four
 * milliseconds pass each time, a message none.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    since = performance.now();
  };
}

/** What work in steps comes to, while the page draws itself between them. */
export async function betweenFrames<T>(steps: Iterator<unknown, T>): Promise<T> {
  const breathe = breather();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
