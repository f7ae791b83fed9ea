import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Mutant } from './instrument.ts';

export interface Result extends Mutant {
  /** `not covered`: no test passes its place. */
  readonly fate: 'killed' | 'survived' | 'not covered';
  /** The test that noticed it. */
  readonly by: string;
}

/** What a run has found, kept as it finds it. */
export interface Results {
  readonly path: string;
  readonly byId: Map<string, Result>;
}

/** The results of an earlier run that was cut off, or none. */
export function openResults(path: string): Results {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  return {
    path,
    byId: new Map(lines.map((line): [string, Result] => [JSON.parse(line).id, JSON.parse(line)])),
  };
}

export function keepResult({ path, byId }: Results, result: Result): void {
  byId.set(result.id, result);
  appendFileSync(path, `${JSON.stringify(result)}\n`);
}

/** Each mutant that no test noticed, and the share that was, by folder. */
export function resultLines(results: readonly Result[]): string[] {
  const lines: string[] = [];
  const folders = new Map<string, Result[]>();
  for (const result of results) {
    const folder = result.file.split('/').slice(0, -1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), result]);
  }
  for (const [folder, all] of [...folders].sort()) {
    const unnoticed = all.filter(({ fate }) => fate !== 'killed');
    lines.push(...unnoticed.map(line).sort());
    const noticed = all.length - unnoticed.length;
    lines.push(
      `${folder}: ${noticed} of ${all.length} noticed, ${((100 * noticed) / all.length).toFixed(1)} %, ${unnoticed.length} not`,
      '',
    );
  }
  return lines;
}

function line({ file, line, column, mutator, original, replacement, fate }: Result): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);
  return `${file}:${line}:${column} ${mutator}${fate === 'survived' ? '' : ` (${fate})`}: ${short(original)} => ${short(replacement)}`;
}
