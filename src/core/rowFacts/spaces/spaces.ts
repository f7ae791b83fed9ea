import {
  changedAt,
  changedField,
  changedIn,
  changedSometime,
  changedTo,
  changingSystem,
  newestChange,
} from './changes.ts';
import { correlated, event, sameWords, tool } from './events.ts';
import { claimed, disowned, name, ofSeveral, optedOut, twoNames } from './people.ts';
import {
  disagreeing,
  mappedSharing,
  side,
  targetContact,
  targetHolder,
  targetUnder,
  unmappedSharing,
} from './records.ts';
import { snapshot } from './snapshots.ts';
import type { Space } from './space.ts';

/** All that rows say of each other, in the order in which it is loaded. */
export const SPACES = {
  event,
  snapshot,
  sameWords,
  correlated,
  tool,
  disowned,
  ofSeveral,
  changedTo,
  changedAt,
  changedSometime,
  changingSystem,
  changedIn,
  newestChange,
  changedField,
  mappedSharing,
  unmappedSharing,
  claimed,
  name,
  twoNames,
  optedOut,
  side,
  targetContact,
  targetHolder,
  targetUnder,
  disagreeing,
} satisfies Record<string, Space<unknown>>;

export type SpaceName = keyof typeof SPACES;
