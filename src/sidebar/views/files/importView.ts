import { type App, attempt, type Open, reload } from '../../app.ts';
import { el } from '../../dom.ts';
import { type CsvImport, delimiterWord, readCsvFile } from '../../files/csvImport.ts';
import { assertSize, FileProblem } from '../../files/decode.ts';
import { importFile } from '../../files/importFile.ts';
import { longWork } from '../../run/longWork.ts';
import { counted } from '../../words.ts';
import { filePreview } from './filePreview.ts';
import { readyToReview } from './readyToReview.ts';

/** Files that were chosen and wait to be imported; kept while the reviewer looks at another view. */
const waiting: CsvImport[] = [];
/** Of these, the ones whose tab is there already, so that the reviewer is being asked. */
const asking = new Set<CsvImport>();

export function importView(app: App, open: Open): HTMLElement {
  const input = el('input', {
    type: 'file',
    id: 'files',
    class: 'hidden',
    multiple: true,
    accept: '.csv,.tsv,.txt,text/csv',
    onchange: () => void take(app, [...(input.files ?? [])]),
  });
  const zone = el(
    'div',
    { class: 'drop' },
    el('p', {}, 'Drop CSV files here, or'),
    el(
      'button',
      { class: 'primary', 'data-keep': 'choose-files', onclick: () => input.click() },
      'Choose files',
    ),
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
    void take(app, [...(event.dataTransfer?.files ?? [])]);
  });
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Import files'),
    el('p', {}, 'Every cell stays as it is in the file: nothing turns into a number, a date or a formula.'),
    zone,
    ...waiting.map((file) => fileCard(app, file)),
    readyToReview(app, open),
  );
}

/** Looks at files. One that is none of ours is named, and the others are taken all the same. */
async function take(app: App, files: readonly File[]): Promise<void> {
  const problems: string[] = [];
  for (const file of files)
    try {
      assertSize(file.name, file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      waiting.push(readCsvFile(file.name, bytes, app.loaded?.recognizing ?? null));
    } catch (error) {
      problems.push(
        error instanceof FileProblem
          ? error.message
          : `${file.name} cannot be read. If it is a folder, choose the files in it.`,
      );
    }
  app.say(problems.join(' '), problems.length > 0 ? 'bad' : undefined);
  app.changed();
}

function recognized({ readAs }: CsvImport): string {
  if (readAs === null) return 'Import it: what it is can be told when the set-up is fixed.';
  return readAs ? `✓ Recognized as ${readAs}.` : '? Not recognized. Import it, then map its columns below.';
}

function fileCard(app: App, file: CsvImport): HTMLElement {
  const name = el('input', {
    type: 'text',
    'aria-label': `Tab for ${file.file}`,
    maxlength: 100,
    oninput: () => {
      file.tab = name.value;
    },
  });
  name.value = file.tab;
  return el(
    'section',
    { class: 'card', 'aria-label': file.file },
    el('strong', {}, file.file),
    el(
      'div',
      { class: 'small' },
      [
        file.records === null ? '' : counted(file.records, 'record'),
        counted(file.width, 'column'),
        `${delimiterWord(file.delimiter)}-separated`,
        file.encoding.toUpperCase(),
      ]
        .filter(Boolean)
        .join(', '),
    ),
    el('p', {}, recognized(file)),
    file.shortRows > 0 &&
      el(
        'p',
        { class: 'notice' },
        `${counted(file.shortRows, 'row')} with fewer cells than there are headings: a delimiter may be missing. Check the file now, in a sheet it can no longer be seen.`,
      ),
    filePreview(file),
    el('label', {}, el('span', {}, 'Tab'), name),
    asking.has(file) ? askToReplace(app, file) : choices(app, file),
  );
}

function choices(app: App, file: CsvImport): HTMLElement {
  return el(
    'div',
    { class: 'row' },
    el(
      'button',
      { class: 'primary', disabled: app.busy !== '', onclick: () => start(app, file, false) },
      'Import',
    ),
    el('button', { disabled: app.busy !== '', onclick: () => drop(app, file) }, 'Skip this file'),
  );
}

function askToReplace(app: App, file: CsvImport): HTMLElement {
  const keep = () => {
    asking.delete(file);
    app.changed();
  };
  return el(
    'div',
    { class: 'notice', role: 'alert' },
    el('p', {}, `There is a tab "${file.tab.trim()}" already. Replacing it deletes what it holds.`),
    el(
      'div',
      { class: 'row' },
      el('button', { onclick: () => start(app, file, true) }, 'Replace the tab'),
      el('button', { onclick: keep }, 'Keep the tab'),
    ),
  );
}

function start(app: App, file: CsvImport, mayReplace: boolean): void {
  void attempt(app, async () => {
    let done = '';
    asking.delete(file);
    await longWork(app, `Importing ${file.file}`, async (watch) => {
      done = await importFile(file, mayReplace, watch);
      if (done === 'exists') asking.add(file);
    });
    if (done === 'exists') return;
    if (done !== 'done') return app.say(done, 'bad');
    drop(app, file);
    await reload(app);
    app.say(`${file.file} is in the tab ${file.tab.trim()}.`, 'good');
  });
}

function drop(app: App, file: CsvImport): void {
  waiting.splice(waiting.indexOf(file), 1);
  asking.delete(file);
  app.changed();
}
