import type { App, ViewName } from './app.ts';
import { el, replace } from './dom.ts';
import { newRedraw } from './redraw.ts';
import { VIEWS } from './views/index.ts';
import { keyHelp } from './views/keyHelp.ts';
import { voidSignOff } from './views/notices.ts';

/** The frame around the views: title, tabs, and the one line where the page speaks. */
export interface Page {
  readonly show: (app: App) => void;
  readonly say: App['say'];
  readonly passOn: App['passOn'];
  readonly showWork: App['showWork'];
  readonly help: () => void;
  readonly open: (view: ViewName) => void;
  readonly isOn: (view: ViewName) => boolean;
  readonly onReload: (reload: () => void) => void;
  readonly onShowSelected: (show: () => void) => void;
  /** Shows that so many questions to the script are under way. */
  readonly wait: (count: number) => void;
}

export function newPage(): Page {
  let view: ViewName = 'review';
  let shownApp: App | null = null;
  let reload = () => {};
  let showSelected = () => {};
  const message = el('p', { id: 'message', role: 'status', 'aria-live': 'polite' });
  const banner = el('div', {});
  const work = el('div', {});
  const panel = el('div', { id: 'panel', role: 'tabpanel', tabindex: -1 });
  const redraw = newRedraw(panel);
  const tabs = (Object.keys(VIEWS) as ViewName[]).map((name) =>
    el(
      'button',
      { role: 'tab', id: `tab-${name}`, 'aria-controls': 'panel', onclick: () => open(name) },
      VIEWS[name].title,
    ),
  );
  const dialog = keyHelp();
  const list = el(
    'div',
    { role: 'tablist', 'aria-label': 'Views', onkeydown: (event) => moveAlong(event as KeyboardEvent) },
    ...tabs,
  );
  // Static words stand there for as long as no script has run.
  document.getElementById('loading')?.remove();
  document.body.prepend(
    el(
      'header',
      { class: 'top' },
      el(
        'div',
        { class: 'row' },
        el('h1', {}, 'CRM Sync Review'),
        el(
          'button',
          { 'aria-label': 'Keyboard help', title: 'Keyboard help (?)', onclick: () => dialog.showModal() },
          '?',
        ),
        el(
          'button',
          {
            'aria-label': 'Show the selected row',
            title: 'Show the selected row',
            onclick: () => showSelected(),
          },
          '◎',
        ),
        el(
          'button',
          { 'aria-label': 'Reload from the sheet', title: 'Reload from the sheet', onclick: () => reload() },
          '↻',
        ),
      ),
      list,
    ),
    el('main', {}, message, banner, work, panel),
    dialog,
  );
  // What is drawn anew between press and release would lose the click.
  let isPressed = false;
  let isDue = false;
  document.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isPressed = false;
      if (isDue) setTimeout(() => shownApp && show(shownApp));
      isDue = false;
    });
  // The keys of the queue work at once. In a spreadsheet the menu that opened the page had the focus.
  panel.focus();

  function open(name: ViewName): void {
    if (name !== view) redraw.toTop();
    view = name;
    message.textContent = '';
    message.className = '';
    if (!shownApp) return;
    VIEWS[name].opened?.(shownApp);
    show(shownApp);
    redraw.forget();
  }

  function show(app: App): void {
    shownApp = app;
    isDue = isPressed;
    if (isPressed) return;
    tabs.forEach((tab, at) => {
      const isOpen = Object.keys(VIEWS)[at] === view;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `tab-${view}`);
    replace(banner, view === 'sign' ? null : voidSignOff(app, open));
    redraw.draw(VIEWS[view].render(app, open));
  }

  function moveAlong(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = by && tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    next.click();
    next.focus();
  }

  return {
    show,
    say(text, kind) {
      message.textContent = text;
      message.className = kind ?? '';
    },
    passOn() {
      if (message.className !== 'passing') return;
      message.textContent = '';
      message.className = '';
    },
    showWork: (element) => replace(work, element),
    help: () => dialog.showModal(),
    open,
    isOn: (name) => name === view,
    onReload(then) {
      reload = then;
    },
    onShowSelected(then) {
      showSelected = then;
    },
    wait: (count) => document.body.classList.toggle('waiting', count > 0),
  };
}
