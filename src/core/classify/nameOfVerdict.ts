import { naming } from '../match/compare.ts';
import { contactName } from '../match/names/contactName.ts';
import { namesBeside } from '../match/names/rowNames.ts';
import type { Verdict } from './classify.ts';

/** Of `Ann Lee <ann@x.test>` the name is meant. */
const ADDRESS_BEHIND = /\s*<[^<>]*>$/;

/**
 * The name that stands beside a verdict: in the Ledger the one that the map has, else the one on the row; where a person
 * decides who it is, the one on the row first.
 */
export function nameOfVerdict(verdict: Verdict): string {
  const { contact } = verdict.match;
  const mapped = contact ? contactName(contact) : '';
  return verdict.outcome === 'ledger' ? mapped || nameOnRow(verdict) : nameOnRow(verdict) || mapped;
}

function nameOnRow({ record, match }: Verdict): string {
  const usable = match.identifiers.filter(({ state }) => state === 'usable');
  const [first = match.identifiers[0]] = [...naming(match).map(({ identifier }) => identifier), ...usable];
  const shown = (first && namesBeside(first, record)[0]?.shown) ?? '';
  return shown.replace(ADDRESS_BEHIND, '') || shown;
}
