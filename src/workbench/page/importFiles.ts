import { Mistake } from '../mistake.ts';
import type { SaidOfFile } from '../wire.ts';
import { sendFile } from './api.ts';
import { byId } from './dom.ts';
import { filesOf } from './droppedFiles.ts';
import type { Notices } from './notices.ts';
import { confirmHere } from './question.ts';
import type { Store } from './store.ts';

const CSV = /\.(?:csv|tsv|txt)$/i;

/** Files as tabs of plain text: chosen, or dropped anywhere on the page, whole folders too. */
export function letImport(
  store: Store,
  notices: Notices,
  cameIn: () => void,
): { chooseFiles(): void; chooseFolder(): void } {
  const fileField = byId<HTMLInputElement>('choose-files');
  const folderField = byId<HTMLInputElement>('choose-folder');
  for (const field of [fileField, folderField])
    field.addEventListener('change', () => {
      const files = [...(field.files ?? [])];
      field.value = '';
      void importAll(files, field === folderField);
    });

  const overlay = byId('drop-here');
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    overlay.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) overlay.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    overlay.hidden = true;
    if (!isFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    const { files, isFolder } = filesOf(event.dataTransfer);
    void files.then((found) => importAll(found, isFolder));
  });

  async function importAll(files: readonly File[], isFolder: boolean): Promise<void> {
    // Of a folder, only what looks like data; a file that was named by hand is tried and, if it cannot be read, explained.
    const wanted = isFolder ? files.filter(({ name }) => CSV.test(name)) : files;
    if (wanted.length === 0)
      return notices.warn('There is no CSV file in it. Choose the folder that holds your exports');
    const done: string[] = [];
    for (const file of wanted) {
      try {
        const tab = await importOne(file);
        if (tab) done.push(tab);
      } catch (error) {
        notices.warn(
          error instanceof Mistake ? error.message : `${file.name} could not be read. Is it open elsewhere?`,
        );
      }
    }
    if (done.length > 0) notices.tell('Imported as plain text', done.join(', '));
    await notices.guard(() => store.refresh('script'));
    if (done.length > 0) cameIn();
  }

  return { chooseFiles: () => fileField.click(), chooseFolder: () => folderField.click() };
}

/** The tab that a file has become; null where the person thinks better of it. */
async function importOne(
  file: File,
  said: SaidOfFile = { replace: 'ask', map: 'ask' },
): Promise<string | null> {
  const { asks, tab, rows } = await sendFile(file, said);
  if (asks === null) return tab;
  if (asks === 'map') {
    const isMap = await confirmHere(
      `Is ${file.name} your contact map?`,
      'It has the ids of two CRMs and an e-mail or phone in each row, as the list has that says who is who.',
      'Use it as the contact map',
      'No, it is an export',
    );
    return importOne(file, { ...said, map: isMap ? 'yes' : 'no' });
  }
  const question = `There is a tab "${tab}" already. Replace its contents with the ${rows} rows of ${file.name}? Comments on it stay.`;
  if (!(await confirmHere('Replace this tab?', question, 'Replace'))) return null;
  return importOne(file, { ...said, replace: 'replace' });
}
