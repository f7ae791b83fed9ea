import { parseCsv } from '../../core/read/csv.ts';
import { sniffDialect } from '../../core/read/csvDialect.ts';
import { decodeText, foreignKind } from '../../core/read/fileStart.ts';
import { KNOWN_HEADINGS } from '../../core/read/knownHeadings.ts';
import { overSheetLimit } from '../../core/read/sheetLimits.ts';
import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';

const SNIFFED = 256 * 1024;

/** The rows of a CSV file of any delimiter and encoding. What is not CSV is said to be what it is. */
export function rowsOfFile(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  assertSize(name, bytes.length);
  const foreign = foreignKind(bytes);
  if (foreign) throw new Mistake(`${name} is not a CSV file: it is ${foreign.what}. ${foreign.remedy}.`);
  const { text } = decodeText(bytes);
  const dialect = sniffDialect(text.slice(0, SNIFFED), KNOWN_HEADINGS);
  const rows = parseCsv(text, dialect);
  const over = overSheetLimit(rows);
  if (over) throw new Mistake(`${name} ${over}`);
  return rows;
}
