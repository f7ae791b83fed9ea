import type { Rows } from '../model.ts';
import { reservedNamed } from '../read/setup/setupTabNames.ts';
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

/** Whether a CSV file is one that the program writes, or keeps for people, by its name: nobody's export. */
export function isReservedFile(file: string): boolean {
  const name = file.toLowerCase();
  return (
    WRITTEN.includes(name) || isEarlierSample(name) || reservedNamed(name.replace(/\.csv$/, '')) !== undefined
  );
}

/**
 * Why a file of the name of one that people fill in is none of ours, by its first rows, with what to do; '' where it may be. Nobody would
 * review it, and the next one of ours would be written over it.
 */
export function foreignBy(file: string, head: Rows): string {
  const columns = columnsOf(file.toLowerCase());
  const isBlank = head.every((cells) => cells.every((cell) => cell.trim() === ''));
  const isOurs = (cells: Rows[number]) => columns?.every(({ name }) => placesIn(cells, columns).has(name));
  return !columns || isBlank || head.slice(0, HEADER_WITHIN).some(isOurs)
    ? ''
    : `${file} bears the name of a file that the review writes, and is none: rename it, or take it out of the folder`;
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
