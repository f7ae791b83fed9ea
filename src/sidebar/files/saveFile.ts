import { el } from '../dom.ts';

/** Hands a text to the browser as a file. It needs no permission: the page made it. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = el('a', { href: url, download: name, class: 'hidden' }, name);
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
