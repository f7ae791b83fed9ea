import type { Watch } from '../run/reviewInPage.ts';
import { ServerError, server } from '../server.ts';
import { type CsvImport, pageOf } from './csvImport.ts';

const CELLS_PER_PAGE = 40_000;

/**
 * Writes the file page by page. 'done', 'exists' where the reviewer must be asked first, or what went wrong. A file that was stopped or failed says so: its tab is
 * then not whole.
 */
export async function importFile(
  file: CsvImport,
  mayReplace: boolean,
  { progress, isStopped }: Watch,
): Promise<string> {
  const tab = file.tab.trim();
  const total = file.rows.length;
  const begun = await server.importBegin(tab, total, file.width, mayReplace);
  if (!begun.ok) return begun.code === 'exists' ? 'exists' : `${begun.says} ${begun.todo}`;
  for (let first = 0; first < total; ) {
    if (isStopped()) return `Stopped: ${tab} holds ${first} of ${total} rows. Import it again to replace it.`;
    progress(first, total, `Importing ${file.file}`);
    const page = pageOf(file, first, CELLS_PER_PAGE);
    const answer = await server.importRows(tab, first + 1, page).catch((error: unknown) => ({
      ok: false as const,
      says: error instanceof ServerError ? error.message : String(error),
      todo: `${tab} holds ${first} of ${total} rows: import it again.`,
    }));
    if (!answer.ok) return `${answer.says} ${answer.todo}`;
    first += page.length;
  }
  return 'done';
}
