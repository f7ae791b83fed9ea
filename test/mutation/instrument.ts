import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** One change of one place of a source, which no test may let pass unseen. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

const SILENT = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
};

/** The sources with every mutant built in, each behind a switch, and the list of them. */
export async function instrument(
  files: readonly string[],
): Promise<{ code: ReadonlyMap<string, string>; mutants: readonly Mutant[] }> {
  const contents = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const { files: out, mutants } = await new Instrumenter(SILENT).instrument(
    [...contents].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    code: new Map(out.map(({ name, content }) => [name, content])),
    mutants: mutants
      .map(({ id, fileName: file, location: { start, end }, mutatorName: mutator, replacement }) => ({
        id,
        file,
        line: start.line + 1,
        column: start.column + 1,
        mutator,
        original: between(contents.get(file) ?? '', start, end),
        replacement,
      }))
      .filter((mutant) => !isProse(mutant)),
  };
}

/** Texts for people are not asserted by tests, so that they can be improved. A text without a blank is a code or a name. */
function isProse({ mutator, original }: Mutant): boolean {
  return mutator === 'StringLiteral' && /\s|\$\{/.test(original);
}

type Position = { readonly line: number; readonly column: number };

/** Lines and columns are counted from 0. */
function between(text: string, start: Position, end: Position): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  if (lines[last] !== undefined) lines[last] = lines[last].slice(0, end.column);
  if (lines[0] !== undefined) lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}
