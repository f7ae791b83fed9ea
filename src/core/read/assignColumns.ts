import type { Coerced, IdentifierKind, RecordKind, Row, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { isComputed } from '../policy/computedColumns.ts';
import {
  type FieldName,
  type Headings,
  type SourceAdapter,
  TIME_FIELDS,
  type TimeField,
} from '../sources/adapter.ts';
import { type Column, columnsNamed, columnsOf, type HeaderColumns } from './columns.ts';
import { nameColumns } from './nameColumns.ts';
import { isOptOutHeading, maySayOptOut } from './optOutHeadings.ts';
import { isOptOutTab } from './optOutTab.ts';
import { lastHeading } from './ragged.ts';
import type { Recognition } from './recognize.ts';
import type { SetupFinding } from './setup/setupFinding.ts';
import type { IdentifierColumn, TabPlan } from './sourceRecord.ts';
import { tellingColumns } from './tellingColumns.ts';
import { undeclaredIdentity } from './undeclaredIdentity.ts';

/** Kinds of which a sync writes the record, and not one field or a note. */
const WRITES_WHOLE_RECORD: ReadonlySet<RecordKind> = new Set([
  'contact',
  'appointment',
  'opportunity',
  'form-submission',
]);

/** What is known of a tab beside its headings. */
export interface TabFacts {
  readonly tab: string;
  readonly zone: string;
  readonly saidOrder: TabPlan['saidOrder'];
  readonly packed: string;
  readonly target: System;
  readonly coerced: Coerced;
}

/**
 * Which column holds what. `plan` is null where two columns bear a heading that is read: nobody can tell which one is
 * meant, so nobody reviews the tab.
 */
export function assignColumns(
  { adapter, headerIndex, sure, evidence }: Recognition,
  header: Row,
  facts: TabFacts,
): { plan: TabPlan | null; findings: readonly SetupFinding[] } {
  const columns = columnsOf(header);
  const findings: SetupFinding[] = [];
  const taken = new Set<number>();
  const take = (headings: Headings | undefined, mayRepeat = false): readonly Column[] =>
    (headings ?? []).flatMap((heading) =>
      columnsNamed(columns, heading).flatMap((same) => {
        if (!mayRepeat && same.length > 1 && !taken.has(same[0]?.index ?? -1))
          findings.push({
            reason: 'heading-ambiguous',
            tab: facts.tab,
            evidence: `"${same[0]?.heading}" stands over ${same.length} columns`,
          });
        for (const { index } of same) taken.add(index);
        return mayRepeat ? same : same.slice(0, 1);
      }),
    );
  const identifiers: IdentifierColumn[] = Object.entries(adapter.identifiers).flatMap(([kind, headings]) =>
    distinct(take(headings, adapter.questionsRepeat)).map((column) => ({
      kind: kind as IdentifierKind,
      column,
    })),
  );
  const fields = new Map<FieldName, Column>();
  for (const [name, headings] of Object.entries(adapter.fields)) {
    const [column] = take(headings);
    if (column) fields.set(name as FieldName, withTime(adapter, name as TimeField, column, take));
  }
  const parties = adapter.parties && {
    kind: adapter.parties.kind,
    from: distinct(take(adapter.parties.from)),
    to: distinct(take(adapter.parties.to)),
    copied: distinct(take(adapter.parties.copied)),
    direction: take(adapter.parties.direction)[0] ?? null,
  };
  // A column that can only be the contact's own identity is read as such although nobody declared it: more identity can
  // hold a row, and never frees one of a disagreement. Where a person has mapped the columns, theirs is the word.
  if (sure !== 'set by hand')
    for (const [name, same] of columns) {
      const identity = undeclaredIdentity(name, adapter);
      if (!identity) continue;
      const free = same.filter(({ index }) => !taken.has(index));
      for (const column of free) identifiers.push({ ...identity, column });
      for (const { index } of free) taken.add(index);
    }
  if (findings.length > 0) return { plan: null, findings };
  const extra = [...columns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => same)
    .filter(({ index }) => !taken.has(index));
  const telling = tellingColumns(extra);
  return {
    plan: {
      ...facts,
      adapter,
      headerIndex,
      sure,
      evidence,
      header,
      lastColumn: lastHeading(header),
      identifiers,
      fields,
      parties: parties ?? null,
      contactFields: Object.entries(adapter.contactFields ?? {}).flatMap(([field, headings]) =>
        headings
          .flatMap((heading) => columnsNamed(columns, heading).flatMap((same) => same.slice(0, 1)))
          .slice(0, 1)
          .map((column) => ({ field: normalizeHeading(field), column })),
      ),
      setsAside: setsAsideBy(adapter, columns),
      names: namesIn(adapter, fields.get('name'), columns, extra),
      extra,
      written: WRITES_WHOLE_RECORD.has(adapter.recordKind)
        ? extra.filter(({ heading }) => !isComputed(heading))
        : [],
      optOut: extra.filter(({ heading }) => isOptOutHeading(normalizeHeading(heading))),
      mayOptOut: [...fields.values(), ...extra].filter(({ heading }) =>
        maySayOptOut(normalizeHeading(heading)),
      ),
      isOfOptOuts: isOptOutTab(facts.tab),
      ...telling,
      timeColumns: [...TIME_FIELDS.flatMap((field) => fields.get(field) ?? []), ...telling.lastChanges].map(
        ({ index }) => index,
      ),
    },
    findings,
  };
}

/** The columns of labels are quoted as evidence too, so they are not taken. */
function setsAsideBy({ setsAside }: SourceAdapter, columns: HeaderColumns): TabPlan['setsAside'] {
  const labels = (setsAside?.labels ?? []).flatMap((heading) => columnsNamed(columns, heading).flat());
  return setsAside && labels.length > 0
    ? { columns: labels, as: new Map(Object.entries(setsAside.as)) }
    : null;
}

/**
 * A declared name is one whatever its heading says; of the columns that nobody declared, the headings tell. Beside columns
 * that a person has mapped, a name is theirs to map: where they have left it out, only what looks like one is one.
 */
function namesIn(
  adapter: SourceAdapter,
  declared: Column | undefined,
  columns: HeaderColumns,
  undeclared: readonly Column[],
): TabPlan['names'] {
  const parts = (adapter.nameParts ?? []).flatMap((heading) => columnsNamed(columns, heading).flat());
  const own = declared ? [{ columns: [declared, ...parts], byValues: false }] : [];
  const others = nameColumns(undeclared, adapter);
  if (!adapter.isMapped) return [...own, ...others];
  return own.length > 0 ? own : others.map((name) => ({ ...name, byValues: true }));
}

function withTime(
  { timeOfDay = {}, zones = {} }: SourceAdapter,
  field: TimeField,
  column: Column,
  take: (headings: Headings | undefined) => readonly Column[],
): Column {
  const [time] = take(timeOfDay[field]);
  const zone = Object.entries(zones).find(
    ([heading]) => normalizeHeading(heading) === normalizeHeading(column.heading),
  )?.[1];
  return { ...column, ...(time ? { timeOfDay: time.index } : {}), ...(zone ? { zone } : {}) };
}

function distinct(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ index }, at) => columns.findIndex((other) => other.index === index) === at);
}
