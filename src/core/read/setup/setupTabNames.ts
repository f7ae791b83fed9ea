import type { Rows } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';

/** The set-up tabs by their CSV names. `titleOf` says how a sheet calls them. */
export const SETUP_TABS = [
  'contact-map',
  'first-slice-map',
  'match-policy',
  'field-policy',
  'shared-identifiers',
  'own-identifiers',
  'source-tabs',
  'existing-records',
  'stages',
  'last-agreed',
  'target-facts',
  'settings',
] as const;
export type SetupTabName = (typeof SETUP_TABS)[number];

/**
 * CSV files that are neither set-up nor exports, by their names: who rows are truly about, what people said of rows, and rows
 * that were archived.
 */
const RESERVED = ['truth', 'comments', 'archive'] as const;
export type ReservedName = (typeof RESERVED)[number];

export function reservedFile(name: ReservedName): string {
  return `${name}.csv`;
}

export function reservedNamed(name: string): ReservedName | undefined {
  const known = normalizeHeading(name);
  return RESERVED.find((reserved) => reserved === known);
}

/** The set-up tab that a tab's name means, or undefined for a tab of another kind. */
export function setupTabNamed(name: string): SetupTabName | undefined {
  const known = normalizeHeading(name);
  return known === 'existing copper records'
    ? 'existing-records'
    : SETUP_TABS.find((tab) => normalizeHeading(tab) === known);
}

/** `contact-map` is the tab Contact Map. */
export function titleOf(name: SetupTabName): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** The tab that a CSV file becomes: `contact-map.csv` is Contact Map, any other has the file's name. */
export function tabNameOf(file: string): string {
  const name = file.replace(/\.[^.]*$/, '');
  const setup = setupTabNamed(name);
  return setup ? titleOf(setup) : name;
}

/** Whether a set-up tab says something: one that was made and never filled in does not, but for a contact map. */
export function isFilledIn(name: SetupTabName, rows: Rows): boolean {
  return (
    name === 'contact-map' || rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length > 1
  );
}
