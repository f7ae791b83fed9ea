import { notEmulated } from '../exception.ts';

/** Only `#rrggbb` is emulated: Google also takes names, which read back as something else. null is the default color. */
export function assertColor(color: string | null): void {
  if (color !== null && !/^#[0-9a-f]{6}$/i.test(color)) throw notEmulated(`The color ${color}`);
}
