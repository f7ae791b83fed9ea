import { join } from 'node:path';
import { type Answered, readSample } from '../../core/proof/sample/answeredSample.ts';
import { SAMPLE_COLUMNS, SAMPLE_FILE } from '../../core/proof/sample/sampleColumns.ts';
import { readTable } from './folder.ts';

/** The sample of a folder of results as people have answered it; [] where none was drawn. */
export async function readSampleFile(out: string): Promise<Answered[]> {
  const headings = SAMPLE_COLUMNS.flatMap(({ name, heading }) => [name, heading]);
  return readSample(await readTable(join(out, SAMPLE_FILE), SAMPLE_FILE, headings));
}
