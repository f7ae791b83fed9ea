/** Ends in order when the person ends the program: what is under way is written first. Asked twice, it ends at once. */
export function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (isEnding) process.exit(130);
      isEnding = true;
      void end().finally(() => process.exit(0));
    });
}
