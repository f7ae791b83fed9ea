import { parseArgs } from 'node:util';
import { AT_GOOGLE, type PageCallTimes } from '../emulator/pageCalls.ts';
import { foldersTooMany, usageMistake } from '../files/usageMistake.ts';
import { Mistake } from './mistake.ts';

export interface Arguments {
  /** null for none: files are dropped into the page. */
  readonly folder: string | null;
  /** The sample workbook, where no folder is named. */
  readonly sample: boolean;
  /** 0 for a free port. */
  readonly port: number;
  readonly save: boolean;
  readonly serve: boolean;
  readonly open: boolean;
  /** Who decides, as the decisions will name them. */
  readonly reviewer: string;
  /** The folder of the built add-on. */
  readonly addon: string | null;
  /** Calls of the page are answered as late as at Google, or so late. */
  readonly pageCalls: PageCallTimes | undefined;
}

export function readArguments(args: readonly string[], userName: string, usage: string): Arguments {
  const { values, positionals } = parse(args, usage);
  const [folder = null, ...others] = positionals;
  if (others.length > 0) throw new Mistake(foldersTooMany(others, usage));
  if (values.sample && folder !== null)
    throw new Mistake(
      `--sample opens the sample, and ${folder} is a folder: name one of the two. Usage: ${usage}`,
    );
  if (values.save && folder === null)
    throw new Mistake(`--save needs a folder of your own: the sample is not written to. Usage: ${usage}`);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Mistake(
      `--port "${values.port}" is no port. Write a number from 1024 to 65535, or leave it out`,
    );
  return {
    folder,
    sample: values.sample ?? false,
    port,
    save: values.save ?? false,
    serve: !values['no-serve'],
    open: !values['no-open'],
    reviewer: values.as ?? `${userName}@localhost`,
    addon: values.addon ?? null,
    pageCalls: pageCallTimes(values['page-calls']),
  };
}

/** `google`, or milliseconds as `3000-6000`. */
function pageCallTimes(said: string | undefined): PageCallTimes | undefined {
  if (said === undefined) return undefined;
  if (said === 'google') return AT_GOOGLE;
  const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(said) ?? [];
  if (from === undefined || to === undefined)
    throw new Mistake(
      `--page-calls "${said}" is no time. Write google, or milliseconds as 3000-6000, or leave it out`,
    );
  return { from: Number(from), to: Number(to) };
}

function parse(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        save: { type: 'boolean' },
        sample: { type: 'boolean' },
        port: { type: 'string' },
        as: { type: 'string' },
        addon: { type: 'string' },
        'page-calls': { type: 'string' },
        'no-open': { type: 'boolean' },
        'no-serve': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Mistake(usageMistake(error, usage));
  }
}
