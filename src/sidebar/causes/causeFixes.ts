import { causeOf, causeOfDifference, type Told } from '../../core/causes/causes.ts';
import { type CauseFix, type FixFacts, fixesOf } from '../../core/causes/fixes.ts';
import { findMapColumns } from '../../core/read/map/mapColumns.ts';
import { explainQueueRow } from '../loaded/explainShown.ts';
import type { LoadedWorkbook } from '../loaded/loadedWorkbook.ts';
import type { CauseGroup } from './groups.ts';

const NO_COLUMNS: FixFacts['mapColumns'] = { ids: [], identifiers: [] };
const MOST_ASKED = 3;

/** What a cause is as its first rows are now, and what would settle it; null where its rows have changed since the run. */
export async function fixesOfGroup(
  loaded: LoadedWorkbook,
  { rows, says }: CauseGroup,
): Promise<{ readonly told: Told; readonly fixes: readonly CauseFix[] } | null> {
  for (const row of rows.slice(0, MOST_ASKED)) {
    const { explanation, difference } = await explainQueueRow(loaded, row);
    const told = explanation
      ? causeOf(explanation.verdict)
      : difference
        ? causeOfDifference(difference)
        : null;
    if (told?.says === says) return { told, fixes: fixesOf(told, factsOf(loaded)) };
  }
  return null;
}

function factsOf({ setup, run, workbook }: LoadedWorkbook): FixFacts {
  const map = setup.get('contact-map');
  const headerIndex =
    map?.rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1) ?? -1;
  const mapColumns = map
    ? findMapColumns(map.name, map.rows[headerIndex] ?? [], map.rows.slice(headerIndex + 1)).columns
    : NO_COLUMNS;
  const offered = (tab: string, heading: string) =>
    workbook.fixable.flatMap(({ fixes }) =>
      fixes.flatMap((fix) => (fix.tab === tab ? fix.rows.flatMap((row) => row[heading] ?? []) : [])),
    );
  const regions = workbook.fixable
    .filter(({ reason }) => reason === 'phone-region-missing')
    .flatMap(({ fixes }) => fixes.flatMap(({ rows }) => rows.flatMap(({ value }) => value ?? [])));
  return {
    mapColumns,
    systems: (run?.setUp.map.idKinds ?? []).map((kind) => kind.slice(0, -'_contact_id'.length)),
    region: regions[0] ?? '',
    own: offered('own-identifiers', 'identifier'),
  };
}
