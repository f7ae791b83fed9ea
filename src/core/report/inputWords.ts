import type { RecognitionSureness } from '../read/recognize.ts';
import type { TabTally } from './tally.ts';

const SURENESS_WORDS: Readonly<Record<RecognitionSureness, string>> = {
  certain: '',
  likely: 'probably',
  'by name': 'by its name',
  'set by hand': 'you mapped this',
};

/** `Close appointments`, `Appointments (you mapped this)` */
export function readAsWords(title: string, sure: RecognitionSureness): string {
  const how = SURENESS_WORDS[sure];
  return how ? `${title} (${how})` : title;
}

/** How many rows of a tab are records: headings, totals and whatever else was skipped are none. */
export function recordCount({ rows, counts }: Pick<TabTally, 'rows' | 'counts'>): number {
  return rows - counts.ignored;
}

/** `1 record`, `14 records` */
export function recordsInWords(records: number): string {
  return `${records} ${records === 1 ? 'record' : 'records'}`;
}
