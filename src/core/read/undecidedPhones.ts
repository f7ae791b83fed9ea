import type { Identifier } from '../model.ts';
import { suggestRegion } from '../normalize/suggestRegion.ts';
import { ownCopy } from '../normalize/text.ts';
import type { ContactMap } from './map/contactMap.ts';
import type { SetupFinding } from './setup/setupFinding.ts';
import { settingDoors, settingFix } from './setup/setupFix.ts';

/** Phones of a workbook that lack their country code where no region is set: how many, and the first of them. */
export interface UndecidedPhones {
  count: number;
  readonly tabs: Set<string>;
  first: { readonly tab: string; readonly row: number; readonly cell: string } | null;
  readonly cells: Set<string>;
}

/** So many different cells show how phones are grouped. */
export const MOST_CELLS = 200;
const MOST_KNOWN = 1000;
const MOST_TABS = 5;

export function noUndecidedPhones({ tab, rows }: ContactMap): UndecidedPhones {
  const phones: UndecidedPhones = { count: 0, tabs: new Set(), first: null, cells: new Set() };
  for (const { row, isUsable, identifiers } of rows)
    if (isUsable) notePhones(phones, tab, row, withoutCountry(identifiers));
  return phones;
}

/** The cells of phones that lack their country code. */
export function withoutCountry(identifiers: readonly Identifier[]): readonly string[] {
  const cells: string[] = [];
  for (const { incomplete, raw } of identifiers)
    if (incomplete?.lacks === 'country code') cells.push(raw.trim());
  return cells;
}

/** Notes the cells of one row. */
export function notePhones(
  phones: UndecidedPhones,
  tab: string,
  row: number,
  cells: readonly string[],
): void {
  for (const cell of cells) {
    phones.count++;
    phones.tabs.add(tab);
    phones.first ??= { tab, row, cell };
    if (phones.cells.size < MOST_CELLS) phones.cells.add(ownCopy(cell));
  }
}

/** The first phones of the map that have a country code, as E.164. */
export function phonesOfMap({ rows }: ContactMap): readonly string[] {
  return rows
    .flatMap(({ identifiers }) =>
      identifiers.filter(({ kind, state }) => kind === 'phone' && state === 'usable'),
    )
    .slice(0, MOST_KNOWN)
    .map(({ canonical }) => canonical);
}

/** One finding for all of them, with the region that `known`, the map's other phones, suggest. */
export function undecidedPhonesFinding(
  phones: UndecidedPhones,
  known: readonly string[],
): readonly SetupFinding[] {
  const { count, tabs, first } = phones;
  if (!first) return [];
  const guess = suggestRegion(known, [...phones.cells]);
  const named = [...tabs].slice(0, MOST_TABS).join(', ');
  const more = tabs.size > MOST_TABS ? ` and ${tabs.size - MOST_TABS} more tabs` : '';
  const parts = [
    `${count} ${count === 1 ? 'phone' : 'phones'} on ${named}${more} (the first: ${first.cell}) without a country code, and no phone region is set, so they name nobody`,
  ];
  if (guess && guess.of > 0)
    parts.push(
      `${guess.phones} of ${guess.of} phones of the map that have a country code are of ${guess.region}`,
    );
  else if (guess) parts.push(`They are written as in ${guess.region}`);
  const fixes = guess ? [settingFix(`Read them as ${guess.region}`, 'phone_region', guess.region)] : [];
  parts.push(
    guess
      ? settingDoors('phone_region', fixes)
      : 'To say their country, such as US: in Settings (settings.csv) the row phone_region,US, or on the command line --region US',
  );
  return [
    {
      reason: 'phone-region-missing',
      tab: first.tab,
      row: first.row,
      evidence: parts.join('. '),
      ...(guess ? { fixes } : {}),
    },
  ];
}
