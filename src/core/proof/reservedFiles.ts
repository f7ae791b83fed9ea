import { reservedNamed } from '../read/setupTabs.ts';
import { OUTCOMES, OUTPUTS } from '../report/outputColumns.ts';
import { isEarlierSample, SAMPLE_FILE } from './sample/sampleColumns.ts';
import { SECOND_FILE } from './second/secondTable.ts';

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
