import { writeSync } from 'node:fs';

/** Loaded into a contender's process before it: at its end, what it used goes to the parent: seconds of processor time, and KB. */
process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, `${userCPUTime / 1e6} ${maxRSS}`);
});
