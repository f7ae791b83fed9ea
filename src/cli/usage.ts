import { parseArgs } from 'node:util';
import { readTimestamp } from '../core/read/timestamp.ts';

export interface Arguments {
  readonly folder: string;
  readonly out: string;
  readonly slice: string;
  readonly region: string;
  readonly now: string;
  readonly json: boolean;
  readonly writeLastAgreed?: boolean;
}

/** Something about the arguments or the set-up that a person can mend: one line, exit status 2, nothing written. */
export class SetupMistake extends Error {}

/** How the program is called from the repository, before the name of a command. */
export const PROGRAM = 'npm run --silent cli --';
export const REVIEW_USAGE = `${PROGRAM} review <folder> --out <folder> [--slice <id>] [--region US] [--now <ISO time>] [--json] [--write-last-agreed]`;

export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [folder, ...others] = positionals;
  if (!folder) throw new SetupMistake(`no folder of CSV files is named. Usage: ${REVIEW_USAGE}`);
  if (others.length > 0)
    throw new SetupMistake(
      `one folder is reviewed at a time, and "${others.join('", "')}" is one too many. Usage: ${REVIEW_USAGE}`,
    );
  if (!values.out)
    throw new SetupMistake(`--out is missing: name the folder for the results. Usage: ${REVIEW_USAGE}`);
  const now = values.now ?? new Date().toISOString();
  const { state } = readTimestamp(now, { dateOrder: 'undecided', zone: 'UTC' });
  if (state !== 'instant' || !/^\d{4}-/.test(now))
    throw new SetupMistake(`--now "${now}" is no time. Write it as 2026-05-09T09:15:00Z`);
  return {
    folder,
    out: values.out,
    slice: values.slice ?? '',
    region: (values.region ?? '').toUpperCase(),
    now,
    json: values.json ?? false,
    writeLastAgreed: values['write-last-agreed'] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        slice: { type: 'string' },
        region: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean' },
        'write-last-agreed': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new SetupMistake(
      `${(error as Error).message.split(/\n|\. To specify/)[0]}. Usage: ${REVIEW_USAGE}`,
    );
  }
}
