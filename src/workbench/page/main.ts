import { functionNamed } from '../functionNamed.ts';
import type { Standing, WorkbenchEvent } from '../wire.ts';
import { ask, hasToken, Refused } from './api.ts';
import { clashesOfFiles } from './clashes.ts';
import { closeCommentCard } from './comments.ts';
import { byId } from './dom.ts';
import { downloadTab } from './download.ts';
import { hearEvents } from './events.ts';
import { showFirstSteps } from './firstSteps.ts';
import { showCell } from './formulaBar.ts';
import { Frame } from './frame.ts';
import { cellActions } from './grid/cellActions.ts';
import { Grid } from './grid/grid.ts';
import { letImport } from './importFiles.ts';
import { type BarMenu, MenuBar, menuOfAddon } from './menuBar.ts';
import { Notices } from './notices.ts';
import { questionsOfAddon } from './question.ts';
import { showSaved } from './savedLine.ts';
import { Store } from './store.ts';
import { showTabs } from './tabs.ts';

const notices = new Notices();
const askPerson = questionsOfAddon(notices);
const askWhose = clashesOfFiles(notices);
const A_MOMENT = 400;
let redraw = 0;
let store: Store | null = null;

void hearEvents(hear, (isHeard) => {
  byId('status').classList.toggle('offline', !isHeard);
  if (!isHeard) byId('status').textContent = 'Not connected: is the workbench still running?';
  else if (!byId('status').dataset.busy) byId('status').textContent = '';
});
void open();

async function open(): Promise<void> {
  try {
    if (!hasToken())
      throw new Refused('This address lacks its key. Open the whole address that npm start printed.');
    store = new Store(await ask('open', {}));
  } catch (error) {
    byId('opening').textContent = error instanceof Refused ? error.message : String(error);
    return;
  }
  show(store);
  byId('opening').remove();
}

function show(opened: Store): void {
  const { title, user, clashes } = opened.opened;
  askWhose(clashes);
  document.title = `${title} · CRM Sync Review`;
  byId('title').textContent = title;
  showSaved(opened, notices, null);
  byId('user').textContent = user;

  const grid = new Grid(byId('grid'), opened, (error) => void notices.guard(() => Promise.reject(error)));
  const actions = cellActions(grid, opened, notices);
  const files = letImport(opened, notices, () => void notices.guard(showWhatCameIn));
  /** The sidebar says what each tab was recognized as, and maps what was not. */
  const showWhatCameIn = async () => {
    drawFirst(await ask('standing', {}));
    const functionName = functionNamed(opened.opened.menus, 'Show reasons');
    if (functionName) opened.take(await ask('menu', { functionName, caption: 'Show reasons' }), 'person');
  };
  const drawFirst = (standing: Standing) =>
    showFirstSteps(standing, {
      ...files,
      trySample: () =>
        void notices.guard(async () => {
          await ask('sample', {});
          await opened.refresh('person');
          await opened.go({ ...opened.cursor, sheetId: opened.sheets[0]?.id ?? 0, row: 2, column: 1 });
          await showWhatCameIn();
        }),
    });
  drawFirst(opened.opened.standing);
  showTabs(opened, notices);
  new Frame(opened);
  const bar = new MenuBar();

  const runMenu = (functionName: string, caption: string) =>
    void notices.guard(async () => {
      const state = await ask('menu', { functionName, caption });
      opened.take(state, state.moved ? 'script' : 'person');
    });
  const ownMenus = (): BarMenu[] => [
    {
      caption: 'File',
      items: [
        { label: 'Import CSV files…', act: files.chooseFiles },
        { label: 'Import a folder…', act: files.chooseFolder },
        'separator',
        {
          label: `Download ${opened.sheet.name} as CSV`,
          act: () => void notices.guard(() => downloadTab(opened.sheet.name)),
        },
        'separator',
        {
          label: 'Install in Google Sheets',
          act: () => void window.open('/install.html', '_blank', 'noopener'),
        },
      ],
    },
    { caption: 'Edit', items: actions.items() },
  ];
  const drawMenus = () =>
    bar.show([...ownMenus(), ...opened.opened.menus.map((menu) => menuOfAddon(menu, runMenu))]);
  const drawCell = () => {
    const { row, column } = opened.cursor;
    showCell(row, column, actions.cell());
  };
  opened.on('workbook', drawMenus);
  let latest = opened.opened.version;
  opened.on('workbook', () => {
    if (opened.opened.version === latest) return;
    latest = opened.opened.version;
    clearTimeout(redraw);
    redraw = window.setTimeout(
      () => void notices.guard(async () => drawFirst(await ask('standing', {}))),
      A_MOMENT,
    );
  });
  let place = '';
  opened.on('cursor', () => {
    // News from elsewhere move nobody: what they read stays open.
    const now = JSON.stringify(opened.cursor);
    if (now !== place) closeCommentCard();
    place = now;
    drawMenus();
    drawCell();
  });
  grid.onRows(drawCell);
  byId('cell-link').addEventListener('click', actions.followLink);
  drawMenus();
  drawCell();
  byId('grid').focus();
}

function hear(event: WorkbenchEvent): void {
  if (event.type === 'question') askPerson(event.question);
  if (event.type === 'saved') {
    if (event.failed) notices.warn(event.text);
    if (store) showSaved(store, notices, event);
  }
  if (event.type === 'saving' && store) {
    store.opened = { ...store.opened, savesTo: event.savesTo, folder: event.savesTo };
    showSaved(store, notices, null);
  }
  if (event.type === 'taken-in')
    notices.tell('From the folder', `${event.text} Run the review again to judge it.`);
  if (event.type === 'clashes') askWhose(event.clashes);
  if (event.type === 'busy') {
    const status = byId('status');
    status.dataset.busy = event.what ?? '';
    status.textContent = event.what ? `${event.what} is running. You may reload: nothing is lost.` : '';
  }
  if (event.type === 'changed' && store && event.version > store.opened.version)
    void notices.guard(() => store?.refresh('person') ?? Promise.resolve());
}
