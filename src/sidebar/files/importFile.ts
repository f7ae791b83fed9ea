import type { Answer } from '../contract.ts';
import type { Watch } from '../run/reviewInPage.ts';
import { ServerError, server } from '../server.ts';
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
  const begun = await server.importBegin(tab, total, file.width, mayReplace);
  if (!begun.ok) return begun.code === 'exists' ? 'exists' : `${begun.says} ${begun.todo}`;
  for (let first = 0; first < total; ) {
    if (isStopped()) return `Stopped: nothing of ${file.file} was imported, and ${tab} is as it was.`;
    progress(first, total, `Importing ${file.file}`);
    const page = pageOf(file, first, CELLS_PER_PAGE);
    const answer = await orFailure(server.importRows(begun.token, first + 1, page), tab);
    if (!answer.ok) return `${answer.says} ${answer.todo}`;
    first += page.length;
  }
  const finished = await orFailure(server.importFinish(begun.token, tab), tab);
  return finished.ok ? 'done' : `${finished.says} ${finished.todo}`;
}

function orFailure(answer: Promise<Answer>, tab: string): Promise<Answer> {
  return answer.catch((error: unknown) => ({
    ok: false as const,
    says: error instanceof ServerError ? error.message : String(error),
    todo: `${tab} is as it was: import the file again.`,
  }));
}
