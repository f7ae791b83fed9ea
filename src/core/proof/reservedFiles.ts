import type { Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { type ReservedName, reservedNamed } from '../read/setup/setupTabNames.ts';
import { OUTCOMES, OUTPUTS } from '../report/outputColumns.ts';
import { HEADER_WITHIN, placesIn } from '../report/outputHeader.ts';
import { isEarlierSample, SAMPLE_COLUMNS, SAMPLE_FILE } from './sample/sampleColumns.ts';
import { SECOND_COLUMNS, SECOND_FILE } from './second/secondTable.ts';

/** CSV files that commands write beside exports, where the folder of results is that of the exports. */
const WRITTEN: readonly string[] = [
  ...OUTCOMES.map((outcome) => `${OUTPUTS[outcome].file}.csv`),
  SAMPLE_FILE,
  SECOND_FILE,
];

/** Headings by which a file of such a name is ours, as normalizeHeading leaves them: all those of one list. */
const KEPT_FOR: Readonly<Record<ReservedName, readonly (readonly string[])[]>> = {
  truth: [['contact'], ['event id']],
  comments: [['row key', 'comment']],
  archive: [['tab', 'row key']],
};

/** Whether a CSV file is one that the program writes, or keeps for people, by its name: nobody's export. */
export function isReservedFile(file: string): boolean {
  const name = file.toLowerCase();
  return (
    WRITTEN.includes(name) || isEarlierSample(name) || reservedNamed(name.replace(/\.csv$/, '')) !== undefined
  );
}

/**
 * Why a file of the name of one of ours is none, by its first rows, with what to do; '' where it may be. Nobody would review it,
 * and the next one of ours would be written over it.
 */
export function foreignBy(file: string, head: Rows): string {
  const isBlank = head.every((cells) => cells.every((cell) => cell.trim() === ''));
  return isBlank || head.slice(0, HEADER_WITHIN).some((cells) => isHeaderOf(file.toLowerCase(), cells))
    ? ''
    : `${file} bears a name that the review keeps for a file of its own, and is another: rename it, or take it out of the folder`;
}

/** Whether a row may be the header of the file of ours that has this name. */
function isHeaderOf(file: string, cells: Row): boolean {
  const columns = columnsOf(file);
  if (columns) {
    const places = placesIn(cells, columns);
    return columns.every(({ name }) => places.has(name));
  }
  const kept = reservedNamed(file.replace(/\.csv$/, ''));
  const headings = cells.map(normalizeHeading);
  return !kept || KEPT_FOR[kept].some((known) => known.every((heading) => headings.includes(heading)));
}

/** Whether a file of this name is one that people fill in: only its first rows tell whether it is that. */
export function isFilledInByPeople(file: string): boolean {
  return columnsOf(file.toLowerCase()) !== null;
}

/** Of those columns alone by which a file is known. */
function columnsOf(file: string) {
  const among = (
    columns: readonly { readonly name: string; readonly heading: string }[],
    ...names: readonly string[]
  ) => columns.filter(({ name }) => names.includes(name));
  if (file === SAMPLE_FILE || isEarlierSample(file)) return among(SAMPLE_COLUMNS, 'row_key', 'answer');
  return file === SECOND_FILE ? among(SECOND_COLUMNS, 'row_key', 'decision', 'fingerprint') : null;
}
