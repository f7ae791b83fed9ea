import type { System } from '../model.ts';
import { headingWords } from './headingWords.ts';

const CHANGED = new Set(['updated', 'modified', 'changed', 'edited', 'update', 'modification']);
const BESIDE = new Set(['date', 'time', 'datetime', 'timestamp', 'last', 'at', 'on', 'contact', 'record']);

/** The system of which a heading says that the column holds when a contact was last changed there (`ghl_updated_at`). */
export function updatedAtSystem(heading: string): System | undefined {
  const words = headingWords(heading);
  const [system, second] = new Set(words.flatMap((word) => word.system ?? []));
  const rest = words.filter((word) => word.system === null).map(({ text }) => text);
  const isTime = rest.some((word) => CHANGED.has(word));
  return isTime && second === undefined && rest.every((word) => CHANGED.has(word) || BESIDE.has(word))
    ? system
    : undefined;
}
