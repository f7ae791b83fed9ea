import { parseArgs } from 'node:util';
import { readTimestamp } from '../core/read/cells/timestamp.ts';
import { foldersTooMany, usageMistake } from '../files/usageMistake.ts';
import { SetupMistake } from './usage.ts';

/** What a command takes: so many folders at least and at most, and options that each have a value. */
interface Takes {
  readonly folders: readonly [number, number];
  readonly options: readonly string[];
  /** Options that are said or not. */
  readonly flags?: readonly string[];
}

/** Folders and options of a command, and `--now`, for tests and repeatable files. */
export function parseCommand(args: readonly string[], usage: string, takes: Takes) {
  const parsed = parseWords(args, usage, { ...takes, options: [...takes.options, 'now'] });
  const now = parsed.values.now ?? new Date().toISOString();
  const moment = readTimestamp(now, { dateOrder: 'undecided', zone: 'UTC' });
  if (moment.state !== 'instant' || !/^\d{4}-/.test(now))
    throw new SetupMistake(`--now "${now}" is no time. Write it as 2026-05-09T09:15:00Z`);
  return { ...parsed, now, epochMs: moment.epochMs };
}

/** The same of a command that asks for no time. */
export function parseWords(
  args: readonly string[],
  usage: string,
  { folders: [least, most], options, flags = [] }: Takes,
) {
  const { values, said, positionals } = parsed(args, usage, options, flags);
  if (positionals.length < least) throw new SetupMistake(`a folder is missing. Usage: ${usage}`);
  if (positionals.length > most) throw new SetupMistake(foldersTooMany(positionals.slice(most), usage));
  return { folders: positionals, values, said };
}

function parsed(
  args: readonly string[],
  usage: string,
  options: readonly string[],
  flags: readonly string[],
) {
  try {
    const known = {
      ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: known });
    const said = new Set(flags.filter((name) => values[name] === true));
    return { values: values as Readonly<Record<string, string | undefined>>, said, positionals };
  } catch (error) {
    throw new SetupMistake(usageMistake(error, usage));
  }
}
