import type { FrameInfo } from '../wire.ts';
import { ask, inTurn, Refused } from './api.ts';
import { button, byId, el } from './dom.ts';
import type { Store } from './store.ts';

interface Called {
  readonly id: number;
  readonly call: string;
  readonly args: unknown;
}

/** What a frame may do beside calling functions: `google.script.host`. */
interface Hosted {
  readonly host: 'close' | 'focus';
}

/** From the last of several keys until the page is told. */
const A_BLINK = 80;

/** The add-on's page, in a sandboxed frame. What the frame says comes only from that frame's own window. */
export class Frame {
  #timer = 0;
  #shown: { key: string; element: HTMLIFrameElement; shell: HTMLElement } | null = null;

  constructor(private readonly store: Store) {
    store.on('workbook', () => this.draw());
    store.on('selected', () => this.#tellSoon());
    window.addEventListener('message', (event) => this.#hear(event));
    this.draw();
  }

  draw(): void {
    const info = this.store.opened.sidebar;
    if (this.#shown?.key === info?.key) return;
    this.#shown?.shell.remove();
    this.#shown = info && this.#show(info);
  }

  #show({ key, title }: FrameInfo) {
    const element = el('iframe', { src: `/frame/${key}`, title: title || 'The add-on' });
    const header = el(
      'header',
      {},
      el('h2', {}, title),
      button('×', () => void this.#close(), { class: 'close', 'aria-label': `Close ${title}` }),
    );
    const shell = el('div', { class: 'frame' }, header, element);
    byId('sidebar').append(shell);
    return { key, element, shell };
  }

  /** At Google the page can only ask again and again where the person is. Here it is told when to. */
  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => this.#shown?.element.contentWindow?.postMessage({ selected: true }, '*'),
      A_BLINK,
    );
  }

  async #close(): Promise<void> {
    this.store.take(await ask('close', {}), 'person');
    byId('grid').focus();
  }

  #hear({ source, data }: MessageEvent): void {
    const frame = this.#shown?.element;
    if (!frame || source === null || source !== frame.contentWindow) return;
    if ('host' in data) this.#host(data as Hosted);
    else void this.#call(frame, data as Called);
  }

  #host({ host }: Hosted): void {
    if (host === 'close') void this.#close();
    else byId('grid').focus();
  }

  /** The sandbox gives the frame no origin that could be named: the answer goes to that window and no other. */
  async #call(frame: HTMLIFrameElement, { id, call, args }: Called): Promise<void> {
    try {
      const { result, movedTo } = await inTurn('the script', () => ask('run', { name: call, args }));
      frame.contentWindow?.postMessage({ id, result }, '*');
      if (!movedTo) return;
      // Onto a tab that the script has just made, of which this window has not heard yet.
      const isKnown = this.store.opened.sheets.some(({ id: sheetId }) => sheetId === movedTo.sheetId);
      if (isKnown) this.store.place(movedTo);
      else await this.store.refresh('script');
    } catch (error) {
      const message = error instanceof Refused ? error.message : String(error);
      frame.contentWindow?.postMessage({ id, error: message }, '*');
    }
  }
}
