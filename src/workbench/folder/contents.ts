import { foreignKind } from '../../core/read/csv/fileStart.ts';
import { overSheetLimit } from '../../core/read/sheetLimits.ts';
import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';
import { csvTextOf, rowsOf } from './csvText.ts';

/** The rows of a CSV file of any delimiter and encoding. What is not CSV is said to be what it is. */
export function rowsOfFile(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  assertSize(name, bytes.length);
  const foreign = foreignKind(bytes);
  if (foreign) throw new Mistake(`${name} is not a CSV file: it is ${foreign.what}. ${foreign.remedy}.`);
  const rows = rowsOf(csvTextOf(bytes));
  const over = overSheetLimit(rows);
  if (over) throw new Mistake(`${name} ${over}`);
  return rows;
}
