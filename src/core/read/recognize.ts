import type { IdentifierKind, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { FieldName, Headings, SourceAdapter } from '../sources/adapter.ts';
import { type Column, columnsByHeading } from './columns.ts';
import type { SetupFinding } from './setupFinding.ts';
import type { TabPlan } from './tabPlan.ts';

/** How far down the header row is looked for: exports have up to four title rows, people a few more. */
export const HEADER_SEARCH_ROWS = 20;

export type Recognition =
  | { readonly plan: TabPlan; readonly findings: readonly SetupFinding[] }
  | { readonly plan: null; readonly findings: readonly SetupFinding[] };

interface Candidate {
  readonly adapter: SourceAdapter;
  readonly headerIndex: number;
  readonly isComplete: boolean;
  readonly known: number;
}

/**
 * Which export a tab is, and where its header row stands, from its first rows. All of an export's distinctive headings
 * decide; where some are missing, the tab's name may say which export was meant.
 */
export function recognize(tab: string, head: Rows, sources: readonly SourceAdapter[]): Recognition {
  const candidates = sources.flatMap((adapter) => bestHeader(adapter, head) ?? []);
  const complete = candidates.filter(({ isComplete }) => isComplete);
  const most = Math.max(...complete.map(({ known }) => known), 0);
  const best = complete.filter(({ known }) => known === most);
  const byName = candidates.find(
    ({ adapter, known }) => known > 1 && normalizeHeading(adapter.id) === normalizeHeading(tab),
  );
  const chosen =
    best.length === 1
      ? best[0]
      : (best.find(({ adapter }) => adapter === byName?.adapter) ?? (best.length === 0 ? byName : undefined));
  if (chosen) return planOf(tab, chosen, head);
  const evidence =
    best.length > 1
      ? `fits ${best.map(({ adapter }) => adapter.title).join(' and ')} equally well. Rename the tab to ${best.map(({ adapter }) => adapter.id).join(' or ')}`
      : describeHead(head);
  return { plan: null, findings: [{ reason: 'tab-not-recognized', tab, evidence }] };
}

function bestHeader(adapter: SourceAdapter, head: Rows): Candidate | null {
  const declared = [...Object.values(adapter.identifiers), ...Object.values(adapter.fields)]
    .flatMap((headings: Headings | undefined) => headings ?? [])
    .map(normalizeHeading);
  let best: Candidate | null = null;
  head.slice(0, HEADER_SEARCH_ROWS).forEach((cells, headerIndex) => {
    const names = new Set(cells.map(normalizeHeading));
    const known = declared.filter((heading) => names.has(heading)).length;
    const isComplete = adapter.recognizedBy.every((heading) => names.has(normalizeHeading(heading)));
    if (
      known > 0 &&
      (best === null ||
        (isComplete && !best.isComplete) ||
        (isComplete === best.isComplete && known > best.known))
    )
      best = { adapter, headerIndex, isComplete, known };
  });
  return best;
}

function planOf(tab: string, { adapter, headerIndex }: Candidate, head: Rows): Recognition {
  const header = head[headerIndex] ?? [];
  const byHeading = columnsByHeading(header);
  const findings: SetupFinding[] = [];
  const taken = new Set<number>();
  const columnsFor = (headings: Headings): readonly Column[] =>
    headings.flatMap((heading) => {
      const columns = byHeading.get(normalizeHeading(heading)) ?? [];
      if (columns.length > 1)
        findings.push({
          reason: 'heading-ambiguous',
          tab,
          evidence: `"${columns[0]?.heading}" stands over ${columns.length} columns`,
        });
      for (const { index } of columns) taken.add(index);
      return columns;
    });
  const identifiers = Object.entries(adapter.identifiers).flatMap(([kind, headings]) =>
    columnsFor(headings ?? []).map((column) => ({ kind: kind as IdentifierKind, column })),
  );
  const fields = new Map<FieldName, Column>();
  for (const [name, headings] of Object.entries(adapter.fields)) {
    const [column] = columnsFor(headings ?? []);
    if (column) fields.set(name as FieldName, column);
  }
  if (findings.length > 0) return { plan: null, findings };
  const lastColumn = header.reduce((last, heading, at) => (heading.trim() ? at : last), -1);
  const extra = [...byHeading.values()].flat().filter(({ index }) => !taken.has(index));
  return {
    plan: { tab, adapter, headerIndex, header, lastColumn, identifiers, fields, extra, zone: '' },
    findings,
  };
}

function describeHead(head: Rows): string {
  const row = head.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (row < 0) return 'the tab is empty';
  const headings = (head[row] ?? []).filter((cell) => cell.trim() !== '').slice(0, 8);
  return `row ${row + 1} reads: ${headings.join(', ').slice(0, 200)}`;
}
