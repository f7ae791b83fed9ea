import type { Asked } from '../core/rowFacts/spaces/space.ts';
import type { Surveyed } from '../core/rowFacts/surveyed.ts';
import { texts } from './texts.ts';

export function sayingTexts(sayings: Surveyed['sayings']): readonly string[] {
  return texts(
    sayings.map(({ space, key, is, said, order = '', leads = [] }, at) => ({
      at,
      space,
      key,
      is,
      order,
      said: JSON.stringify(said),
      leads: askTexts(leads),
    })),
  );
}

export function askTexts(asks: readonly Asked[]): readonly string[] {
  return texts(asks.map(([space, key]) => ({ space, key })));
}
