import type { Watch } from '../run/reviewInPage.ts';
import { call, ServerError } from '../server.ts';
import { type CsvImport, pageOf } from './csvImport.ts';

const CELLS_PER_PAGE = 40_000;

/**
 * Writes the file page by page into a tab aside, which takes the file's name when all of it is there. 'done', 'exists'
 * where the reviewer must be asked first, or what went wrong: then what was there is as it was.
 */
export async function importFile(
  file: CsvImport,
  mayReplace: boolean,
  { progress, isStopped }: Watch,
): Promise<string> {
  const tab = file.tab.trim();
  const total = file.rows.length;
  let altered = 0;
  try {
    const { token } = await call('pageImportBegin', tab, total, file.width, mayReplace);
    for (let first = 0; first < total; ) {
      if (isStopped()) return `Stopped: nothing of ${file.file} was imported, and ${tab} is as it was.`;
      progress(first, total, `Importing ${file.file}`);
      const page = pageOf(file, first, CELLS_PER_PAGE);
      altered += (await call('pageImportRows', token, first + 1, page)).altered;
      first += page.length;
    }
    if (altered > 0)
      return `Google Sheets did not keep ${altered} cells of ${file.file} as they are in the file, so it was not imported and ${tab} is as it was. Try again; if it says so again, use the command line for this file.`;
    await call('pageImportFinish', token, tab);
    return 'done';
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return error.code === 'exists' ? 'exists' : `${error.message} ${error.todo}`;
  }
}
