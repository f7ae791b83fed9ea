import { type App, attempt, reload } from '../app.ts';
import { el, replace } from '../dom.ts';
import { type CsvImport, delimiterWord, pageOf, readCsvFile } from '../files/csvImport.ts';
import { assertSize, FileProblem } from '../files/decode.ts';
import type { Watch } from '../run/reviewInPage.ts';
import { ServerError, server } from '../server.ts';
import { counted } from '../words.ts';
import { longWork } from './longWork.ts';

const CELLS_PER_PAGE = 40_000;
const SHOWN_ROWS = 4;
const SHOWN_COLUMNS = 4;

/** Files that were chosen and wait to be imported; kept while the reviewer looks at another view. */
const waiting: CsvImport[] = [];

export function importView(app: App): HTMLElement {
  const list = el('div', {});
  const refresh = () => replace(list, ...waiting.map((file) => fileCard(app, file, refresh)));
  refresh();
  const input = el('input', {
    type: 'file',
    id: 'files',
    class: 'hidden',
    multiple: true,
    accept: '.csv,.tsv,.txt,text/csv',
    onchange: () => void take(app, input.files, refresh).then(() => (input.value = '')),
  });
  const zone = el(
    'div',
    { class: 'drop' },
    el('p', {}, 'Drop CSV files here, or'),
    el('button', { class: 'primary', onclick: () => input.click() }, 'Choose files'),
    input,
    el('label', { for: 'files', class: 'hidden' }, 'CSV files to import'),
  );
  const over = (isOver: boolean) => (event: Event) => {
    event.preventDefault();
    zone.classList.toggle('over', isOver);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    void take(app, event.dataTransfer?.files ?? null, refresh);
  });
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Import files'),
    el(
      'p',
      {},
      'Cells arrive as plain text: nothing is turned into a number, a date or a formula on the way.',
    ),
    zone,
    list,
  );
}

async function take(app: App, files: FileList | null, refresh: () => void): Promise<void> {
  for (const file of files ?? [])
    try {
      assertSize(file.name, file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      waiting.push(readCsvFile(file.name, bytes, app.book?.run ?? null));
      app.say('');
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      app.say(error.message, 'bad');
    }
  refresh();
}

function fileCard(app: App, file: CsvImport, refresh: () => void): HTMLElement {
  const drop = () => {
    waiting.splice(waiting.indexOf(file), 1);
    refresh();
  };
  const name = el('input', {
    type: 'text',
    'aria-label': `Tab for ${file.file}`,
    maxlength: 100,
    oninput: () => {
      file.tab = name.value;
    },
  });
  name.value = file.tab;
  const foot = el('div', {});
  const idle = () =>
    replace(
      foot,
      el(
        'div',
        { class: 'row' },
        el('button', { class: 'primary', disabled: app.busy !== '', onclick: () => start(false) }, 'Import'),
        el('button', { onclick: drop }, 'Leave out'),
      ),
    );
  const askToReplace = () =>
    replace(
      foot,
      el(
        'div',
        { class: 'notice', role: 'alert' },
        el('p', {}, `There is a tab "${file.tab.trim()}" already. Replacing it takes away what it holds.`),
        el(
          'div',
          { class: 'row' },
          el('button', { onclick: () => start(true) }, 'Replace it'),
          el('button', { onclick: idle }, 'Keep it'),
        ),
      ),
    );
  const start = (mayReplace: boolean) =>
    void attempt(app, async () => {
      let done = '';
      await longWork(app, `Importing ${file.file}`, async (watch) => {
        done = await importFile(file, mayReplace, watch);
      });
      if (done === 'exists') return askToReplace();
      if (done !== 'done') return app.say(done, 'bad');
      drop();
      await reload(app);
      app.say(
        `${counted(file.rows.length, 'row')} of ${file.file} are in the tab ${file.tab.trim()}.`,
        'good',
      );
    });
  idle();
  return el(
    'section',
    { class: 'card', 'aria-label': file.file },
    el('strong', {}, file.file),
    el(
      'div',
      { class: 'small' },
      `${counted(file.rows.length, 'row')}, ${counted(file.width, 'column')}, ${delimiterWord(file.delimiter)}, ${file.encoding}`,
    ),
    el(
      'p',
      {},
      file.readAs
        ? `✓ Read as ${file.readAs}.`
        : '? Not recognized. Import it, then say what it is under Overview.',
    ),
    file.shortRows > 0 &&
      el(
        'p',
        { class: 'notice' },
        `${counted(file.shortRows, 'row')} with fewer cells than the heading row. In a sheet this can no longer be seen: check now.`,
      ),
    preview(file),
    el('label', {}, el('span', {}, 'Tab'), name),
    foot,
  );
}

/** Writes the file page by page. A file that was stopped or failed says so: its tab is then not whole. */
async function importFile(
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

function preview({ rows, file }: CsvImport): HTMLElement {
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `First rows of ${file}` },
    el(
      'table',
      { class: 'preview' },
      el(
        'tbody',
        {},
        ...rows
          .slice(0, SHOWN_ROWS)
          .map((cells, at) =>
            el(
              'tr',
              {},
              ...cells
                .slice(0, SHOWN_COLUMNS)
                .map((cell) => el(at === 0 ? 'th' : 'td', {}, cell.slice(0, 40))),
              cells.length > SHOWN_COLUMNS &&
                el('td', { class: 'small' }, `+${cells.length - SHOWN_COLUMNS}`),
            ),
          ),
      ),
    ),
  );
}
