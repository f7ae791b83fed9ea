import type { System } from '../model.ts';
import { SYSTEMS } from '../systems/systems.ts';

const PLACES = Object.keys(SYSTEMS);

/** Compares two systems by their places in the systems table; those that nobody has heard of come last, by name. */
export function systemOrder(a: System, b: System): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

function placeOf(system: System): number {
  const at = PLACES.indexOf(system);
  return at < 0 ? PLACES.length : at;
}
