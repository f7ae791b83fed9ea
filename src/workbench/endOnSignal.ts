/** Ends in order when the person ends the program: what is under way is written first. */
export function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void end().finally(() => process.exit(0));
    });
}
