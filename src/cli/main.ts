import { setFlagsFromString } from 'node:v8';
import { COMMANDS, programUsage } from './commands.ts';
import { SetupMistake } from './usage.ts';

// Reading the contact map, of which all stays, teaches V8 to place such objects among the old ones at once; the rows that
// follow would be placed there too, and a run on a million events would take twice the memory.
setFlagsFromString('--no-allocation-site-pretenuring');

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((known) => known.name === name);
try {
  if (command) await command.run(args);
  else {
    process.stderr.write(`${programUsage(name)}\n`);
    process.exitCode = 2;
  }
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
