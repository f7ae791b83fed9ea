import { setFlagsFromString } from 'node:v8';
import { summaryOf } from '../core/report/summary.ts';
import { reviewFolder } from './runReview.ts';
import { readArguments, SetupMistake } from './usage.ts';

/** Set by the build from package.json. */
declare const VERSION: string;

// Reading the contact map, of which all stays, teaches V8 to place such objects among the old ones at once; the rows that
// follow would be placed there too, and a run on a million events would take twice the memory.
setFlagsFromString('--no-allocation-site-pretenuring');

try {
  const args = readArguments(process.argv.slice(2));
  const report = await reviewFolder(args, VERSION);
  process.stdout.write(
    args.json ? `${JSON.stringify(report, null, 2)}\n` : `${summaryOf(report)}\n\nResults: ${args.out}\n`,
  );
} catch (error) {
  if (error instanceof SetupMistake) {
    process.stderr.write(`${error.message.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(
      `This is a bug in CRM Sync Review, not in your data. Nothing was written. ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
