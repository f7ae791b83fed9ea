import { byId, el } from './dom.ts';
import { openMenuAt } from './menuPopup.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/** The tabs at the bottom. Arrow keys go along them, as in any list of tabs. */
export function showTabs(store: Store, notices: Notices): void {
  const list = byId('tabs');
  const remembered = new Map<number, { row: number; column: number }>();
  const go = (sheetId: number) => {
    const { cursor } = store;
    remembered.set(cursor.sheetId, cursor);
    return notices.guard(() => store.go({ sheetId, ...(remembered.get(sheetId) ?? { row: 1, column: 1 }) }));
  };
  list.addEventListener('keydown', (event) => {
    const { sheets, sheet } = store;
    const at = sheets.findIndex(({ id }) => id === sheet.id);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    const next = to === undefined ? undefined : sheets[(to + sheets.length) % sheets.length];
    if (!next) return;
    event.preventDefault();
    // The tabs are drawn at once and the focus goes along; the answer comes later, when the person may be elsewhere.
    void go(next.id);
  });

  const all = byId('all-tabs');
  all.addEventListener('click', () => {
    const { left, top } = all.getBoundingClientRect();
    const items = store.sheets.map(({ id, name, role }) => ({
      label: name,
      hint: role,
      act: () => void go(id),
    }));
    openMenuAt(left, top, all, items);
  });

  const draw = () => {
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(
      ...store.sheets.map(({ id, name, role }, at) => {
        const isHere = id === store.sheet.id;
        const tab = el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${id}`,
            'aria-selected': isHere ? 'true' : 'false',
            'aria-controls': 'sheet',
            tabindex: isHere ? 0 : -1,
            'data-role': role,
            class: role === store.sheets[at - 1]?.role ? '' : 'first-of-group',
          },
          name,
        );
        tab.addEventListener('click', () => void go(id));
        return tab;
      }),
    );
    const here = list.querySelector<HTMLElement>('[aria-selected=true]');
    // A frame later, when the tabs have their widths.
    requestAnimationFrame(() => here?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    if (hadFocus) here?.focus();
    byId('sheet').setAttribute('aria-labelledby', `tab-${store.sheet.id}`);
  };
  let drawn = '';
  const drawIfNew = () => {
    const now = JSON.stringify([store.sheet.id, store.sheets.map(({ id, name }) => [id, name])]);
    if (now !== drawn) draw();
    drawn = now;
  };
  store.on('workbook', drawIfNew);
  store.on('cursor', drawIfNew);
  drawIfNew();
}
