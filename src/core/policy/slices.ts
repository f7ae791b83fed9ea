import * as z from 'zod/mini';
import { RECORD_KINDS, type RecordKind, type System, type Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { systemNamed } from '../systems/systems.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type AtRow, listCell, oneOf, type SetupColumns, validateTab } from './validate.ts';

/** Booleans as people and spreadsheets spell them. */
const ON = ['yes', 'true', 'x', '1', 'on', 'y', 'checked', 'enabled', '\u2713', '\u2714', '\u2611', '\u2705'];
const OFF = ['no', 'false', '-', '0', 'off', 'n', 'unchecked', 'disabled', '\u2610'];
const ROW = z.object({
  slice_id: z.string().check(z.minLength(1, 'is blank. Name the slice')),
  source_pattern: z.string(),
  transformation: z.string(),
  destination_review: z.string(),
  boundary: z.string(),
  enabled: oneOf(['', ...ON, ...OFF]),
  sources: listCell(),
  record_kinds: listCell(),
  fields: listCell(),
  match_policy: z.string(),
  review_queue: z.string(),
});
export const FIRST_SLICE_MAP_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['slice_id'] };

/** One row of the First Slice Map: five columns of prose, and optionally what the run is limited to. */
export type Slice = AtRow<z.infer<typeof ROW>>;

/** What a run is limited to. No scopes: everything is reviewed. */
export interface SliceScope {
  readonly slices: readonly Slice[];
  readonly scopes: readonly {
    readonly systems: readonly System[];
    readonly recordKinds: readonly RecordKind[];
  }[];
  /** The fields, normalized, that are compared between exports; none: all of them. */
  readonly fields: readonly string[];
  readonly matchPolicy: string;
  readonly reviewQueue: string;
}

export function readSlices(tab: Tab): { slices: Slice[]; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, FIRST_SLICE_MAP_COLUMNS);
  for (const slice of rows)
    for (const kind of slice.record_kinds)
      if (!(RECORD_KINDS as readonly string[]).includes(kind.replace(/[\s_]+/g, '-')))
        problems.push({
          tab: tab.name,
          row: slice.row,
          heading: 'record_kinds',
          says: `"${kind}" is not a record kind. Write one of: ${RECORD_KINDS.join(', ')}`,
        });
  return { slices: rows, problems };
}

/**
 * The scope of a run: the slice named `wanted`, else the slices marked as enabled, else none. A slice that names no
 * sources and no record kinds limits nothing. Several slices must share one match policy and one review queue.
 */
export function chooseScope(
  slices: readonly Slice[],
  wanted: string,
  tab: string,
): { scope: SliceScope; problem?: SetupProblem } {
  const chosen = wanted
    ? slices.filter(({ slice_id }) => slice_id === wanted)
    : slices.filter(({ enabled }) => ON.includes(enabled));
  const none: SliceScope = { slices: [], scopes: [], fields: [], matchPolicy: '', reviewQueue: '' };
  if (wanted && chosen.length === 0) {
    const known = slices.map(({ slice_id }) => slice_id).join(', ') || 'none';
    return { scope: none, problem: { tab, says: `there is no slice "${wanted}". Its slices are: ${known}` } };
  }
  for (const heading of ['match_policy', 'review_queue'] as const) {
    const values = new Set(chosen.map((slice) => slice[heading]).filter(Boolean));
    if (values.size > 1)
      return {
        scope: none,
        problem: {
          tab,
          heading,
          says: `the enabled slices name several (${[...values].join(', ')}). Enable one slice, or give them the same`,
        },
      };
  }
  return {
    scope: {
      slices: chosen,
      scopes: chosen.some(isUnlimited) ? [] : chosen.map(scopeOf),
      fields: chosen.every(({ fields }) => fields.length > 0)
        ? chosen.flatMap(({ fields }) => fields.map(normalizeHeading))
        : [],
      matchPolicy: chosen.map(({ match_policy }) => match_policy).find(Boolean) ?? '',
      reviewQueue: chosen.map(({ review_queue }) => review_queue).find(Boolean) ?? '',
    },
  };
}

function isUnlimited({ sources, record_kinds }: Slice): boolean {
  return sources.length + record_kinds.length === 0;
}

function scopeOf({ sources, record_kinds }: Slice): SliceScope['scopes'][number] {
  return {
    systems: sources.map((source) => systemNamed(source) ?? source),
    recordKinds: record_kinds.map((kind) => kind.replace(/[\s_]+/g, '-') as RecordKind),
  };
}

/** Whether the run covers records of this kind from this system. */
export function isInScope({ scopes }: SliceScope, system: System, recordKind: RecordKind): boolean {
  return (
    scopes.length === 0 ||
    scopes.some(
      ({ systems, recordKinds }) =>
        (systems.length === 0 || systems.includes(system)) &&
        (recordKinds.length === 0 || recordKinds.includes(recordKind)),
    )
  );
}
