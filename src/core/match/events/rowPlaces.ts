/** A row of a tab as one number, so that a million of them fit into typed arrays: it is below 2^44. */
const ROWS = 0x1_0000_0000;
const MOST_TABS = 4096;

export interface Places {
  readonly tabs: string[];
}

export function noPlaces(): Places {
  return { tabs: [] };
}

export function placeOf({ tabs }: Places, tab: string, row: number): number {
  let index = tabs.indexOf(tab);
  if (index < 0) index = tabs.push(tab) - 1;
  return Math.min(index, MOST_TABS - 1) * ROWS + row;
}

/** `close-appointments row 12` */
export function placeText({ tabs }: Places, place: number): string {
  return `${tabs[Math.floor(place / ROWS)] ?? ''} row ${place % ROWS}`;
}
