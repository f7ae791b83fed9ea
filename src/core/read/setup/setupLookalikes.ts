import type { Row, Rows, Tab } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { nearHeading } from '../../policy/nearHeading.ts';
import type { SetupProblem } from '../../policy/setupProblem.ts';
import { SOURCES } from '../../systems/systems.ts';
import { findMapColumns } from '../map/mapColumns.ts';
import { recognize } from '../recognize.ts';
import { HEADED_TABS, headingsOf, requiredOf } from './setupHeadings.ts';
import { SETUP_TABS, type SetupTabName } from './setupTabNames.ts';

/** A tab beside the set-up, by its first rows. */
export interface OtherTab {
  readonly name: string;
  readonly head: Rows;
}

/** What copies of a file bear beside its name: `(1)`, `Copy of`, `v2`, a date, `old`. */
const OF_A_COPY =
  /^(?:\(?\d+\)?|v\d+|copy|of|kopie|von|copie|de|copia|old|new|previous|latest|backup|bak|final|draft|updated|edited|export|download)$/;
/** So much of a header is enough: people add a column of their own. */
const MOST = 0.8;

/**
 * Tabs that would be set-up if they bore its name: copies of a set-up tab, and those under its headings. Nobody would read
 * them, so what they say would protect nothing. `isMapped`: a person has said what the tab is.
 */
export function setupLookalikes(
  setup: ReadonlyMap<SetupTabName, Tab>,
  others: readonly OtherTab[],
  isMapped: (tab: string) => boolean,
): readonly SetupProblem[] {
  const map = headingSetOf(setup.get('contact-map')?.rows ?? []);
  const lacksMap = ![setup.get('contact-map'), setup.get('existing-records')].some(
    (tab) => tab && hasRecords(tab),
  );
  return others.flatMap(({ name, head }) => {
    if (isMapped(name)) return [];
    const meant = copyOf(name) ?? headedAs(name, head, map) ?? (lacksMap && readsAsMap(name, head));
    if (!meant) return [];
    const says = setup.has(meant)
      ? `is a second ${meant}, which nobody would read. Put what it says into ${setup.get(meant)?.name}, and take it away`
      : `would be read by nobody: it is a ${meant}, but not named so. Rename it to ${meant}, or take it away`;
    return [{ tab: name, says }];
  });
}

/** The set-up tab whose name a copy bears. */
function copyOf(name: string): SetupTabName | undefined {
  const words = normalizeHeading(name).split(' ');
  return SETUP_TABS.find((tab) => {
    const own = normalizeHeading(tab).split(' ');
    const at = words.findIndex((_, start) => own.every((word, i) => words[start + i] === word));
    return (
      at >= 0 &&
      [...words.slice(0, at), ...words.slice(at + own.length)].every((word) => OF_A_COPY.test(word))
    );
  });
}

/** The set-up tab whose headings a tab has that is no export we know. */
function headedAs(name: string, head: Rows, map: ReadonlySet<string>): SetupTabName | undefined {
  const headings = headingSetOf(head);
  if (headings.size < 2) return undefined;
  const isAs = (ours: ReadonlySet<string>) =>
    [...headings].filter((heading) => ours.has(heading)).length >= headings.size * MOST;
  const isMap = map.size > 1 && isAs(map) && headings.size >= map.size * MOST;
  const meant = isMap
    ? 'contact-map'
    : named(
        name,
        HEADED_TABS.filter(
          (tab) =>
            requiredOf(tab).every((heading) => headings.has(normalizeHeading(heading))) &&
            isAs(new Set(headingsOf(tab).map(normalizeHeading))),
        ),
      );
  return meant && !recognize(name, head, SOURCES).adapter ? meant : undefined;
}

/** Of tabs with the same headings the one whose name it nearly bears. */
function named(name: string, tabs: readonly SetupTabName[]): SetupTabName | undefined {
  return tabs.find((tab) => nearHeading(normalizeHeading(name), [normalizeHeading(tab)])) ?? tabs[0];
}

/**
 * Whether a tab that is no export we know tells who is who: with the ids of two systems and an e-mail or a phone. By that the map
 * is found, whatever its file and its headings are called.
 */
export function readsAsMap(name: string, head: Rows): 'contact-map' | undefined {
  const [header = [], ...below] = head.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const { columns } = findMapColumns(name, header, below);
  const isMap = columns.ids.length > 1 && columns.identifiers.length > 0;
  return isMap && !recognize(name, head, SOURCES).adapter ? 'contact-map' : undefined;
}

/** Whether there is anything below the headings. */
export function hasRecords({ rows }: Tab): boolean {
  const isFilled = (cells: Row) => cells.some((cell) => cell.trim() !== '');
  const header = rows.findIndex(isFilled);
  return rows.some((cells, at) => at > header && isFilled(cells));
}

/** The headings of a tab whose first row that is not blank is its header. */
function headingSetOf(rows: Rows): ReadonlySet<string> {
  const header = rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
  return new Set(header.map(normalizeHeading).filter(Boolean));
}
