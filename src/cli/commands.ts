import { fileURLToPath } from 'node:url';
import { summaryOf } from '../core/report/summary.ts';
import { ACCURACY_USAGE, printAccuracy } from './accuracyCommand.ts';
import { BIGQUERY_USAGE, writeForBigQuery } from './bigquery/bigqueryCommand.ts';
import { RESULTS_USAGE, writeResultsOfBigQuery } from './bigquery/resultsCommand.ts';
import { hashOfFile } from './folder/results.ts';
import { COMPARE_USAGE, compareFolders } from './proof/compareCommand.ts';
import { makePlan, PLAN_USAGE } from './proof/planCommand.ts';
import { SAMPLE_USAGE, sampleLedger } from './proof/sampleCommand.ts';
import { askSecond, SECOND_USAGE } from './proof/secondCommand.ts';
import { SIGN_USAGE, signOff } from './proof/signCommand.ts';
import { VERIFY_USAGE, verifySignOff } from './proof/verifyCommand.ts';
import { reviewFolder } from './review/runReview.ts';
import { reportIfUnchanged } from './review/unchangedRun.ts';
import { REVIEW_USAGE, readArguments } from './reviewArguments.ts';
import { PROGRAM } from './usage.ts';

/** Set by the build from package.json. */
declare const VERSION: string;

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly does: string;
  readonly usage: string;
  /** What it can say no to is thrown as a SetupMistake. */
  readonly run: (args: readonly string[]) => Promise<void>;
}

const OPEN_USAGE = `${PROGRAM} open [<folder> | --sample] [--save] [--port <number>] [--as <your e-mail>] [--no-open] [--no-serve]`;

export const COMMANDS: readonly Command[] = [
  {
    name: 'review',
    does: 'reviews a folder of CSV files and writes the results into another',
    usage: REVIEW_USAGE,
    run: review,
  },
  {
    name: 'open',
    does: 'opens a folder, the sample, or files that you drop, in the workbench in the browser',
    usage: OPEN_USAGE,
    run: openWorkbench,
  },
  {
    name: 'plan',
    does: 'writes plan.json and plan.md: what was approved, for whoever builds the sync',
    usage: PLAN_USAGE,
    run: (args) => makePlan(args, VERSION),
  },
  {
    name: 'sample',
    does: 'draws a sample of the Ledger to be looked up, says what the answers show, and approves the rest',
    usage: SAMPLE_USAGE,
    run: (args) => sampleLedger(args, VERSION),
  },
  {
    name: 'second',
    does: 'asks a second person for the rows that two people decide, and takes the answers down',
    usage: SECOND_USAGE,
    run: (args) => askSecond(args, VERSION),
  },
  {
    name: 'sign',
    does: "signs the plan: one person's word, bound by hashes to everything it rests on",
    usage: SIGN_USAGE,
    run: (args) => signOff(args, VERSION),
  },
  {
    name: 'verify',
    does: 'says whether a sign-off still stands (exit 0), and if not (exit 3), what has changed',
    usage: VERIFY_USAGE,
    run: verifySignOff,
  },
  {
    name: 'compare',
    does: 'says row by row what two runs say differently, the earlier one first, and because of what',
    usage: COMPARE_USAGE,
    run: compareFolders,
  },
  {
    name: 'bigquery',
    does: 'writes what reviews a folder in BigQuery: a script, SQL and the rows to upload',
    usage: BIGQUERY_USAGE,
    run: (args) =>
      writeForBigQuery(args, fileURLToPath(new URL('bigquery-core.js', import.meta.url)), VERSION),
  },
  {
    name: 'bigquery-results',
    does: 'makes a folder of results of the tables that a review in BigQuery has left, for plan, sample, sign and verify',
    usage: RESULTS_USAGE,
    run: writeResultsOfBigQuery,
  },
  {
    name: 'accuracy',
    does: 'reviews a folder that has a truth.csv and prints how often the review was right',
    usage: ACCURACY_USAGE,
    run: printAccuracy,
  },
];

const HELP = ['--help', '-h'];

/** What is said to whoever asks which version this is, or how the program or the named command is called; '' to all others. */
export function answerTo(words: readonly string[], command: Command | undefined): string {
  const [name = ''] = words;
  if (name === '--version') return VERSION;
  if (name === 'help' || HELP.includes(name)) return COMMANDS.map(usageOf).join('\n');
  return command && words.some((word) => HELP.includes(word)) ? usageOf(command) : '';
}

/** For someone who has named no command, or none that there is. */
export function noCommand(name: string | undefined): string {
  const what = name === undefined ? 'Name a command.' : `There is no command "${name}".`;
  return [what, ...COMMANDS.map(usageOf)].join('\n');
}

function usageOf({ does, usage }: Command): string {
  return `  ${usage}\n      ${does}`;
}

async function review(words: readonly string[]): Promise<void> {
  const args = readArguments(words);
  const program = `${VERSION} ${await hashOfFile(fileURLToPath(import.meta.url))}`;
  const unchanged = await reportIfUnchanged(args, program);
  if (unchanged) process.stderr.write('No file has changed since the last run: no row was read again.\n');
  const report = unchanged ?? (await reviewFolder(args, VERSION, program));
  process.stdout.write(
    args.json ? `${JSON.stringify(report, null, 2)}\n` : `${summaryOf(report)}\n\nResults: ${args.out}\n`,
  );
}

/** The workbench is built beside the program; it says itself what it cannot do. */
async function openWorkbench(args: readonly string[]): Promise<void> {
  const workbench = await import(new URL('../workbench/start.mjs', import.meta.url).href);
  await workbench.open(args, OPEN_USAGE);
}
