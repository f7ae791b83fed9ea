import { el } from '../../dom.ts';

/** What few people need, behind a line that says what it is; null where there is nothing. */
export function folded(says: string, content: HTMLElement | null): HTMLElement | null {
  return content && el('details', { 'data-keep': says }, el('summary', {}, says), content);
}
