import { parseCommand } from './parseCommand.ts';
import { type Arguments, PROGRAM, SetupMistake } from './usage.ts';

export const REVIEW_USAGE = `${PROGRAM} review <folder> --out <folder> [--slice <id>] [--region US] [--now <ISO time>] [--json] [--write-last-agreed]`;

export function readArguments(args: readonly string[]): Arguments {
  const { folders, values, said, now } = parseCommand(args, REVIEW_USAGE, {
    folders: [1, 1],
    options: ['out', 'slice', 'region'],
    flags: ['json', 'write-last-agreed'],
  });
  if (!values.out)
    throw new SetupMistake(`--out is missing: name the folder for the results. Usage: ${REVIEW_USAGE}`);
  return {
    folder: folders[0] ?? '',
    out: values.out,
    slice: values.slice ?? '',
    region: (values.region ?? '').toUpperCase(),
    now,
    json: said.has('json'),
    writeLastAgreed: said.has('write-last-agreed'),
  };
}
