import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { answerTo, COMMANDS, noCommand } from './commands.ts';
import { SetupMistake } from './usage.ts';

/** Runs a command and sets the status with which the process exits. */
export async function runCommand(words: readonly string[]): Promise<void> {
  const [name, ...args] = words;
  const command = COMMANDS.find((known) => known.name === name);
  const answer = answerTo(words, command);
  try {
    if (answer) return void process.stdout.write(`${answer}\n`);
    if (command) return await command.run(args);
    process.stderr.write(`${noCommand(name)}\n`);
    process.exitCode = 2;
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
}

// In a thread of another program, that program says which commands to run.
if (isMainThread) {
  // Reading the contact map, of which all stays, teaches V8 to place such objects among the old ones at once; the rows that
  // follow would be placed there too, and a run on a million events would take twice the memory.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Beside the rows, V8 would compile anew in its best way whatever has run for a moment: of 10,000 rows that took a sixth of all
  // processor time.
  setFlagsFromString('--interrupt-budget=400000');
  // What it compiles so is to be small: bodies copied into one another cost more to compile than their calls, by a tenth of 10,000
  // rows and a thirtieth of 100,000.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
  // Whoever reads what it says may go before the end, as `head` does: the files are written by then.
  process.stdout.on('error', endWhereNobodyReads);
  await runCommand(process.argv.slice(2));
}

function endWhereNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
