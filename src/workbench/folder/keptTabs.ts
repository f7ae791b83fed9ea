import { isReservedFile } from '../../core/proof/reservedFiles.ts';
import { formatCsv, parseCsv } from '../../core/read/csv/csv.ts';
import { reservedFile, setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import { LOG_FILE, LOG_TAB } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { guardOnce } from '../../core/textGuard.ts';
import { arrangedCsv, computedColumns, OUTPUT_TABS } from '../tables/outputTabs.ts';
import { type Rows, trimmedRows } from '../tables/rows.ts';
import { csvTextOf, rowsOf } from './csvText.ts';
import { bytesOfLines, linesIn } from './lines.ts';
import { mergeLogs } from './mergeLogs.ts';
import { type Merged, mergeRows, type Preferred } from './mergeRows.ts';
import { MARKS, PLAN, SAMPLE, SAMPLES_BEFORE, SIGN_OFF } from './proofTabs.ts';
import { rewriteCsv } from './rewriteCsv.ts';

/** A file as it was when the tab said what `rows` says; null where the tab has no file yet. */
export interface AsInFile {
  readonly bytes: Uint8Array;
  readonly rows: Rows;
}

/** How the rows of a tab are kept in its file. */
export interface Keeping {
  readonly read: (bytes: Uint8Array) => Rows;
  readonly write: (rows: Rows, before: AsInFile | null) => Written;
  readonly merge: (base: Rows, ours: Rows, theirs: Rows, preferred: Preferred) => Merged;
}

export interface Written {
  readonly bytes: Uint8Array;
  /** What a person should know of how it was written. */
  readonly said?: string;
}

/** A tab that has a file, an export or a set-up tab: what nobody touched stays as it is. */
const PLAIN: Keeping = {
  read: (bytes) => trimmedRows(rowsOf(csvTextOf(bytes))),
  write(rows, before) {
    if (!before) return { bytes: Buffer.from(formatCsv(rows)) };
    const { bytes, isRecoded } = rewriteCsv(csvTextOf(before.bytes), before.rows, rows);
    return isRecoded ? { bytes, said: 'as UTF-8, because its encoding has no such letter' } : { bytes };
  },
  merge: mergeRows,
};

/** A tab that the add-on makes, and people do not write into. */
const WHOLE: Keeping = {
  ...PLAIN,
  write: (rows) => ({ bytes: Buffer.from(formatCsv(rows.map((cells) => cells.map(guardOnce)))) }),
};

const SAMPLED: Keeping = {
  read: (bytes) => SAMPLE.fromFile(WHOLE.read(bytes)),
  write: (rows) => WHOLE.write(SAMPLE.toFile(rows), null),
  merge: mergeRows,
};

const LOG: Keeping = {
  read: linesIn,
  write: (rows) => ({ bytes: bytesOfLines(rows) }),
  merge: mergeLogs,
};

/** Tabs that have a place of their own in a folder, with the file they are kept in. */
const KNOWN: readonly { readonly tab: string; readonly file: string; readonly keeping: Keeping }[] = [
  ...OUTPUT_TABS.map((output) => ({
    tab: output.tab,
    file: output.file,
    keeping: {
      ...PLAIN,
      read: (bytes: Uint8Array) => trimmedRows(parseCsv(csvTextOf(bytes).text, { delimiter: ',', skip: 0 })),
      write: (rows: Rows) => ({ bytes: Buffer.from(arrangedCsv(output, rows)) }),
      merge(base: Rows, ours: Rows, theirs: Rows, preferred: Preferred) {
        const { rows, clashes } = mergeRows(base, ours, theirs, preferred);
        // What a run fills is filled anew by the next: only people's words are worth a question.
        const computed = computedColumns(output.outcome, ours);
        return {
          rows,
          clashes: clashes.filter(({ column }) => column === null || !computed.includes(column)),
        };
      },
    },
  })),
  { tab: LOG_TAB, file: LOG_FILE, keeping: LOG },
  { tab: OWN_TABS.archive, file: reservedFile('archive'), keeping: WHOLE },
  { tab: SAMPLE.tab, file: SAMPLE.file, keeping: SAMPLED },
  SAMPLES_BEFORE,
  PLAN,
  SIGN_OFF,
  MARKS,
];

/** Tabs that follow from the others, or are about this program alone. */
const NOT_KEPT: ReadonlySet<string> = new Set(
  Object.values(OWN_TABS).filter((tab) => !KNOWN.some((known) => known.tab === tab)),
);

/** How a tab is kept; null for one that is not. */
export function keepingOf(tab: string): Keeping | null {
  if (NOT_KEPT.has(tab)) return null;
  return KNOWN.find((known) => known.tab === tab)?.keeping ?? PLAIN;
}

/** Tabs that earlier runs and people left in a folder, beside the tables. */
export const LEFT_TABS = KNOWN.filter(({ tab }) => !OUTPUT_TABS.some((output) => output.tab === tab));

/** Tabs that nobody reads. */
export const HIDDEN_TABS: readonly string[] = [
  LOG_TAB,
  SAMPLES_BEFORE.tab,
  PLAN.tab,
  SIGN_OFF.tab,
  MARKS.tab,
];

const FORBIDDEN = /[/\\:*?"<>|]|\p{Cc}/gu;

/** The file that a tab is kept in, where it has none yet: never one that means something else, or that is there. */
export function fileFor(tab: string, taken: ReadonlySet<string>): string {
  const known = KNOWN.find((one) => one.tab === tab);
  if (known) return known.file;
  const name = setupTabNamed(tab) ?? (tab.replace(FORBIDDEN, '-').replace(/^[.\s]+|[.\s]+$/g, '') || 'tab');
  const isFree = (file: string) => !taken.has(file.toLowerCase()) && !isReservedFile(file);
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${name}.csv` : `${name} ${number}.csv`;
    if (isFree(file)) return file;
  }
}
