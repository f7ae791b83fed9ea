import type { FrameInfo } from '../wire.ts';
import { ask, Refused } from './api.ts';
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

/** The add-on's pages, each in a sandboxed frame. What a frame says comes only from that frame's own window. */
export class Frames {
  readonly #frames = new Map<
    'sidebar' | 'dialog',
    { key: string; element: HTMLIFrameElement; shell: HTMLElement }
  >();

  constructor(private readonly store: Store) {
    store.on('workbook', () => this.draw());
    window.addEventListener('message', (event) => this.#hear(event));
    this.draw();
  }

  draw(): void {
    const { sidebar, dialog } = this.store.opened;
    this.#drawOne('sidebar', sidebar);
    this.#drawOne('dialog', dialog);
  }

  #drawOne(which: 'sidebar' | 'dialog', info: FrameInfo | null): void {
    const shown = this.#frames.get(which);
    if (shown?.key === info?.key) return;
    shown?.shell.remove();
    this.#frames.delete(which);
    if (!info) return;
    const element = el('iframe', {
      src: `/frame/${info.key}`,
      title: info.title || 'The add-on',
      class: which,
    });
    const header = el(
      'header',
      {},
      el('h2', {}, info.title),
      button('×', () => void this.#close(which), { class: 'close', 'aria-label': `Close ${info.title}` }),
    );
    const shell = el(which === 'sidebar' ? 'div' : 'dialog', { class: 'frame' }, header, element);
    byId(which === 'sidebar' ? 'sidebar' : 'dialogs').append(shell);
    if (info.width) element.style.width = `${which === 'sidebar' ? 300 : info.width}px`;
    if (info.height && which === 'dialog') element.style.height = `${info.height}px`;
    if (shell instanceof HTMLDialogElement) {
      shell.addEventListener('cancel', () => void this.#close(which));
      shell.showModal();
    }
    this.#frames.set(which, { key: info.key, element, shell });
  }

  async #close(which: 'sidebar' | 'dialog'): Promise<void> {
    this.store.take(await ask('close', { which }), 'person');
    byId('grid').focus();
  }

  #hear({ source, data }: MessageEvent): void {
    for (const [which, { element }] of this.#frames) {
      if (source === null || source !== element.contentWindow) continue;
      if ('host' in data) this.#host(which, data as Hosted);
      else void this.#call(element, data as Called);
    }
  }

  #host(which: 'sidebar' | 'dialog', { host }: Hosted): void {
    if (host === 'close') void this.#close(which);
    else byId('grid').focus();
  }

  /** The sandbox gives the frame no origin that could be named: the answer goes to that window and no other. */
  async #call(frame: HTMLIFrameElement, { id, call, args }: Called): Promise<void> {
    try {
      const { result, movedTo } = await ask('run', { name: call, args });
      frame.contentWindow?.postMessage({ id, result }, '*');
      if (movedTo) this.store.place(movedTo);
    } catch (error) {
      const message = error instanceof Refused ? error.message : String(error);
      frame.contentWindow?.postMessage({ id, error: message }, '*');
    }
  }
}
