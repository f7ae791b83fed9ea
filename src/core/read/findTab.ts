import type { Coerced, Rows, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { mappedAdapter } from '../policy/mappedAdapter.ts';
import type { TabMapping } from '../policy/sourceTabs.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { SOURCES } from '../systems/systems.ts';
import { assignColumns } from './assignColumns.ts';
import { NOT_COERCED } from './coercedCells.ts';
import { columnsNamed, columnsOf } from './columns.ts';
import { packedDelimiter, unpackRow } from './csv/packedRows.ts';
import { columnsLacking } from './missingHeadings.ts';
import { headersAbove } from './otherHeader.ts';
import { type Recognition, recognize } from './recognize.ts';
import type { SetUp } from './setup/setUp.ts';
import type { SetupFinding } from './setup/setupFinding.ts';
import { fitOf, headerCandidates } from './signature.ts';
import type { TabPlan } from './sourceRecord.ts';
import { suggestionText, suggestMapping } from './suggestMapping.ts';

/** Which export a tab is and which column holds what: as a person has said on the Source Tabs tab, else as recognized. */
export function findTab(
  tab: string,
  rows: Rows,
  setUp: SetUp,
  coerced: Coerced,
): { plan: TabPlan | null; region: string; findings: readonly SetupFinding[] } {
  const mapping = setUp.sourceTabs.get(normalizeHeading(tab));
  const packed = packedDelimiter(rows);
  const head = packed ? rows.map((cells) => unpackRow(cells, packed)) : rows;
  const region = mapping?.region ?? '';
  const found = mapping?.system ? byHand(mapping, head) : recognize(tab, head, SOURCES);
  if (!found.adapter) return { plan: null, region, findings: [notRecognized(tab, head, found.evidence)] };
  const facts = {
    tab,
    packed,
    zone: mapping?.timeZone || setUp.settings.timeZone,
    saidOrder: saidOrderOf(mapping, setUp),
    target: targetOf(found.adapter, setUp),
    // A row that was pasted whole into one cell is text.
    coerced: packed ? NOT_COERCED : coerced,
  };
  const { plan, findings } = assignColumns(found, head[found.headerIndex] ?? [], facts);
  const missing = plan && found.sure === 'by name' ? missingColumns(plan, setUp) : [];
  if (missing.length > 0) {
    const evidence = `its name says ${found.adapter.title}, but it lacks the column ${missing.join(', and ')}. Add it, or name the tab's system and columns in Source Tabs (source-tabs.csv)`;
    return { plan: null, region, findings: [notRecognized(tab, head, evidence)] };
  }
  return { plan, region, findings: [...headersAbove(tab, head, found.headerIndex), ...findings] };
}

function notRecognized(tab: string, head: Rows, evidence: string): SetupFinding {
  const suggestion = suggestionText(suggestMapping(tab, head), head);
  return {
    reason: 'tab-not-recognized',
    tab,
    evidence: suggestion ? `${evidence}: ${suggestion}` : evidence,
  };
}

/** What every row of the tab would lack. A name alone is not enough to say so of all of them. */
function missingColumns(plan: TabPlan, { policyFor }: SetUp): readonly string[] {
  return columnsLacking(plan, policyFor(plan.adapter.recordKind, plan.adapter.system));
}

function saidOrderOf(mapping: TabMapping | undefined, { settings }: SetUp): TabPlan['saidOrder'] {
  if (mapping?.dateOrder) return { order: mapping.dateOrder, isOfTab: true };
  return settings.dateOrder ? { order: settings.dateOrder, isOfTab: false } : null;
}

function byHand(
  mapping: TabMapping,
  head: Rows,
): Recognition | { readonly adapter: null; readonly evidence: string } {
  const where = `Source Tabs row ${mapping.rows.join(', ')}`;
  const adapter = mappedAdapter(mapping);
  if (adapter) return mappedHeader(adapter, mapping, head);
  const ofSystem = SOURCES.filter(
    (source) =>
      source.system === mapping.system &&
      (mapping.recordKind === '' || source.recordKind === mapping.recordKind),
  );
  const candidates = headerCandidates(head, ofSystem);
  const fits = ofSystem.flatMap((source) =>
    candidates.flatMap((candidate) => fitOf(source, candidate) ?? []),
  );
  const [best] = fits.sort((a, b) => b.known - a.known || a.headerIndex - b.headerIndex);
  if (!best)
    return {
      adapter: null,
      evidence: `${where} names ${mapping.system} ${mapping.recordKind}, but no heading of such an export is there. Map the columns: one row each with field and heading`,
    };
  return { adapter: best.adapter, headerIndex: best.headerIndex, sure: 'set by hand', evidence: where };
}

function mappedHeader(
  adapter: SourceAdapter,
  mapping: TabMapping,
  head: Rows,
): Recognition | { readonly adapter: null; readonly evidence: string } {
  const missingIn = (cells: readonly string[]) =>
    mapping.columns.filter(({ heading }) => columnsNamed(columnsOf(cells), heading).length === 0);
  const missing = head.map(missingIn);
  const fewest = Math.min(...missing.map(({ length }) => length));
  const headerIndex = missing.findIndex(({ length }) => length === fewest);
  const [absent] = missing[headerIndex] ?? mapping.columns;
  if (!absent)
    return {
      adapter,
      headerIndex,
      sure: 'set by hand',
      evidence: `Source Tabs row ${mapping.rows.join(', ')}`,
    };
  const headings = (head[fewest < mapping.columns.length ? headerIndex : 0] ?? []).filter(
    (cell) => cell.trim() !== '',
  );
  return {
    adapter: null,
    evidence: `Source Tabs row ${absent.row} names the heading "${absent.heading}", which the tab does not have. Its headings are: ${headings.join(', ').slice(0, 300)}`,
  };
}

/**
 * The declared target, or where the map has no ids of it, the first other system that it has. What is matched against
 * existing records is written to them, whatever ids the map has.
 */
function targetOf({ target, system, recordKind }: SourceAdapter, { map, existing }: SetUp): System {
  if (existing && recordKind === 'opportunity') return target;
  const systems = map.idKinds.map((kind) => kind.replace(/_contact_id$/, ''));
  return systems.includes(target) ? target : (systems.find((other) => other !== system) ?? target);
}
