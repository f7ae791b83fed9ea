import { ownCopy } from './text.ts';

/**
 * The same function of a text with a memory, for what stands in many cells: of so many answers the last ones are remembered, and of
 * as many before them those that were asked for again. A text longer than `longest` is rarely there twice.
 */
export function remembered<T extends NonNullable<unknown> | null>(
  answer: (text: string) => T,
  most: number,
  longest: number,
): (text: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const before = earlier.get(text);
    const found = before === undefined ? answer(text) : before;
    if (recent.size >= most) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(ownCopy(text), found);
    return found;
  };
}
