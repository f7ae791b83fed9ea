import type { Verdict } from '../classify/classify.ts';
import type { ContactIndex } from '../match/contactIndex.ts';
import type { Contact, Identifier, MapRow } from '../model.ts';
import { cellText } from '../normalize/text.ts';
import { fieldOf } from '../read/sourceRecord.ts';
import { NEARNESS, type Nearness, nearnessOf } from './nearness.ts';

/** A row of the map that nearly fits a row that is not mapped, and what about it is near. It is shown, never linked. */
export interface NearRow {
  readonly contact: Contact;
  readonly mapRow: MapRow;
  readonly near: readonly {
    readonly identifier: Identifier;
    readonly held: Identifier;
    readonly how: Nearness;
  }[];
}

const MOST_SHOWN = 3;
const RANK = new Map(Object.keys(NEARNESS).map((how, at) => [how, at]));

/** The map rows nearest to the identifiers that the map does not know: nearest first, then in the map's order. */
export function nearestRows({ match, record }: Verdict, { contacts }: ContactIndex): readonly NearRow[] {
  const unknown = match.comparisons
    .filter(({ holders, isCovered }) => holders.length === 0 && isCovered)
    .map(({ identifier }) => identifier);
  if (unknown.length === 0) return [];
  const name = plainName(fieldOf(record, 'name'));
  const found: NearRow[] = [];
  for (const contact of contacts)
    for (const mapRow of contact.rows) {
      const near = nearOf(mapRow, unknown, name);
      if (near.length > 0) found.push({ contact, mapRow, near });
    }
  return found.sort(byNearness).slice(0, MOST_SHOWN);
}

function nearOf({ identifiers, held: values }: MapRow, unknown: readonly Identifier[], name: string) {
  const near: NearRow['near'][number][] = [];
  const isSameName = name !== '' && plainName(values.get('name')?.[0] ?? '') === name;
  for (const identifier of unknown)
    for (const held of identifiers) {
      if (held.kind !== identifier.kind || held.state !== 'usable') continue;
      const how = nearnessOf(held.kind, identifier.canonical, held.canonical, isSameName);
      if (how) near.push({ identifier, held, how });
    }
  return near;
}

function byNearness(a: NearRow, b: NearRow): number {
  return rankOf(a) - rankOf(b) || b.near.length - a.near.length || a.mapRow.row - b.mapRow.row;
}

function rankOf({ near }: NearRow): number {
  return Math.min(...near.map(({ how }) => RANK.get(how) ?? RANK.size));
}

function plainName(cell: string): string {
  return cellText(cell).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
