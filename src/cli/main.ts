import { summaryOf } from '../core/report/summary.ts';
import { reviewFolder } from './runReview.ts';
import { readArguments, SetupMistake } from './usage.ts';

/** Set by the build from package.json. */
declare const VERSION: string;

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
