import { readAsWords } from '../../core/report/inputWords.ts';
import { type App, attempt } from '../app.ts';
import { el } from '../dom.ts';
import type { LoadedWorkbook } from '../loaded/loadedWorkbook.ts';
import { openSource } from '../loaded/openSource.ts';
import { recordsOn } from '../loaded/recordCount.ts';
import { counted } from '../words.ts';
import { mappingForm } from './mappingForm.ts';

/** What each source tab was recognized as. One that was not gets a form to say what it is. */
export function tabsList(app: App, forms: 'folded' | 'unfolded' = 'folded'): HTMLElement {
  const { loaded } = app;
  const list = el('div', {});
  if (!loaded) return list;
  const names = [...loaded.sources.keys()];
  if (names.length === 0) return el('p', { class: 'hint' }, 'There is no export yet. Use Import to add one.');
  if (!loaded.recognizing)
    return el('p', { class: 'hint' }, 'What the tabs are can be told when the set-up is fixed.');
  const unread = names.filter((name) => !loaded.opened.has(name));
  if (unread.length > 0) {
    void attempt(app, async () => {
      for (const name of unread) await openSource(loaded, name);
      if (list.isConnected) app.changed();
    });
    return el('div', { 'data-reading': true }, list, el('p', { class: 'hint' }, 'Looking at the tabs…'));
  }
  list.append(...names.map((name) => tabCard(app, loaded, name, forms)));
  return list;
}

function tabCard(app: App, loaded: LoadedWorkbook, name: string, forms: 'folded' | 'unfolded'): HTMLElement {
  const open = loaded.opened.get(name);
  const count = loaded.sources.get(name)?.count ?? 0;
  if (open) {
    const { adapter, sure, evidence } = open.plan;
    return el(
      'div',
      { class: 'card' },
      el('strong', {}, name),
      el('div', {}, `✓ ${readAsWords(adapter.title, sure)}, ${recordsOn(loaded, name)}`),
      el('div', { class: 'small' }, `by ${evidence}`),
    );
  }
  return el(
    'div',
    { class: 'card' },
    el('strong', {}, name),
    el(
      'div',
      {},
      el('span', { 'aria-hidden': 'true' }, '✕ '),
      count === 0 ? 'empty' : `Not recognized: ${notReviewed(count - 1)}`,
    ),
    count > 0 &&
      el(
        'details',
        { 'data-keep': `map-${name}`, open: forms === 'unfolded' },
        el('summary', {}, 'Map columns'),
        mappingForm(app, name),
      ),
  );
}

/** The first row is taken for the headings, which are not counted. */
const notReviewed = (rows: number) => `its ${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} not reviewed`;
