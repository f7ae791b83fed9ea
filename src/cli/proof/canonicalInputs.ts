import { type BoundInput, boundInput } from '../../core/proof/signOff/bound.ts';
import { canonicalPieces } from '../../core/report/canonicalCsv.ts';
import { readRows } from '../folder/csvFile.ts';
import { readInputFolder } from '../folder/folder.ts';
import { sha256 } from '../folder/sha256.ts';

/** An export or a set-up tab as the bytes that are hashed. */
export interface CanonicalInput extends BoundInput {
  readonly text: string;
}

/** Every tab of a folder of exports in the one spelling in which it is hashed, for sha256sum -c. */
export async function canonicalInputs(folder: string): Promise<CanonicalInput[]> {
  const { setup, sources } = await readInputFolder(folder);
  const inputs: CanonicalInput[] = [];
  for (const file of [...[...setup.values()].map((one) => one.file), ...sources]) {
    const canonical = canonicalPieces();
    let text = '';
    await readRows(file, (rows) => {
      text += canonical(rows);
    });
    inputs.push({ ...boundInput(file.tab, sha256(text)), text });
  }
  return inputs;
}
