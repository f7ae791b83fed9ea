import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS as PROGRAM_COMMANDS } from '../../src/cli/commands.ts';
import { DEFAULT_TARGET_FACTS } from '../../src/core/policy/targetFacts.ts';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { sniffDialect } from '../../src/core/read/csv/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../src/core/read/knownHeadings.ts';
import { recognize, tellingRows } from '../../src/core/read/recognize.ts';
import { SOURCES, systemTitle } from '../../src/core/systems/systems.ts';
import { TARGET_HAZARDS } from '../../src/core/writes/targetHazards.ts';
import { COMMANDS, type Command } from '../../src/host/commands/commands.ts';

const CASES = 'fixtures/cases';
const SURENESS = { verified: 'verified', 'third-party': 'third party', unverified: 'unverified' } as const;
/** A tab name that says nothing, so that headings and values alone decide. */
const NAMELESS = 'tab';

/** The tables that are made from the code: the file in which each stands, and its name there. */
const PLACES: readonly { readonly file: string; readonly name: string; readonly make: () => string }[] = [
  { file: 'docs/command-line.md', name: 'commands', make: commandsTable },
  { file: 'docs/deciding.md', name: 'menu', make: menuTable },
  { file: 'docs/targets.md', name: 'target-facts', make: factsTable },
  { file: 'docs/targets.md', name: 'target-hazards', make: hazardsTable },
  { file: 'docs/sources.md', name: 'sources', make: sourcesTable },
  { file: 'docs/sources.md', name: 'recognition', make: recognitionTable },
];

/** Every file with such a table, as it is and as it ought to be. A table whose place is missing is an error. */
export function docsWithTables(): { file: string; text: string; made: string }[] {
  return [...new Set(PLACES.map(({ file }) => file))].map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text, made: PLACES.filter((place) => place.file === file).reduce(withTable, text) };
  });
}

function withTable(text: string, { file, name, make }: (typeof PLACES)[number]): string {
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`);
  if (!place.test(text)) throw new Error(`${file} has no place for the table "${name}"`);
  return text.replace(place, () => `<!-- ${name} -->\n${make()}\n<!-- /${name} -->`);
}

/** For each source, how many case files are its own, how many were recognized as it, and as what the others were. */
export function recognitionCounts(): {
  id: string;
  title: string;
  files: number;
  itself: number;
  others: string[];
}[] {
  return SOURCES.map(({ id, title }) => {
    const folder = join(CASES, `source-${id}`);
    const files = listCsv(folder).map((name) => recognizedId(join(folder, name)));
    return {
      id,
      title,
      files: files.length,
      itself: files.filter((found) => found === id).length,
      others: files.filter((found) => found !== id),
    };
  });
}

function commandsTable(): string {
  return table(
    ['Command', 'Does'],
    PROGRAM_COMMANDS.map(({ usage, does }) => [`\`${usage}\``, does]),
  );
}

function menuTable(): string {
  const rows = COMMANDS.map(({ caption, does, group }: Command) => [
    group ? `${group} → ${caption}` : caption,
    does,
  ]);
  return table(['Menu', 'Does'], rows);
}

function factsTable(): string {
  const rows = DEFAULT_TARGET_FACTS.map(({ system, fact, value, why, unverified }) => [
    systemTitle(system),
    `\`${fact}\``,
    value,
    unverified ? `${why}. *Unverified*` : why,
  ]);
  return table(['Target', 'Fact', 'Value', 'Why'], rows);
}

function hazardsTable(): string {
  const rows = TARGET_HAZARDS.map(({ system, operation, condition, reason, source, unverified }) => [
    systemTitle(system),
    operation,
    condition,
    `\`${reason}\``,
    unverified ? `${source}. *Unverified*` : source,
  ]);
  return table(['Target', 'Operation', 'In which case', 'Reason', 'Source'], rows);
}

function sourcesTable(): string {
  const rows = SOURCES.map(({ title, recordKind, sureness, unverified }) => [
    title,
    recordKind,
    SURENESS[sureness],
    unverified || ' ',
  ]);
  return table(['Export', 'Read as', 'Headings', 'Not seen in a real file'], rows);
}

function recognitionTable(): string {
  const rows = recognitionCounts().map(({ title, files, itself, others }) => [
    title,
    String(files),
    String(itself),
    others.join(', ') || 'none',
  ]);
  return table(['Export', 'Case files', 'Recognized as itself', 'As another'], rows);
}

function recognizedId(path: string): string {
  const text = readFileSync(path, 'utf8');
  const rows = parseCsv(text, sniffDialect(text, KNOWN_HEADINGS));
  return recognize(NAMELESS, tellingRows(rows), SOURCES).adapter?.id ?? 'not recognized';
}

/** The case's source tabs: set-up files have names of their own, the exports' names say nothing. */
function listCsv(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^(export|sheet|tab|file)[-\w]*\.csv$/i.test(name));
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return ['', line(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(line), ''].join('\n');
}
