import type { LinkTargets } from '../../core/report/handoff/handoffRows.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import type { ColumnPlaces } from '../../core/report/outputHeader.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { guardOnce } from '../../core/textGuard.ts';
import type { NamedSheet } from '../sheet/google.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** Each id is a call: one that was asked for is kept. */
const asked = new WeakMap<NamedSheet, number>();

function idOf(tab: NamedSheet): number {
  const id = asked.get(tab) ?? tab.sheet.getSheetId();
  asked.set(tab, id);
  return id;
}

/** The id of a tab is asked for when something first links to it. */
export function linkTargets({ sources, setup }: OpenWorkbook): LinkTargets {
  const tabs = new Map([...sources, ...setup.values()].map((tab) => [tab.name, tab]));
  return {
    get(name) {
      const tab = tabs.get(name);
      return tab && idOf(tab);
    },
  };
}

/** The tabs that rows link to, which are those that were reviewed: what a run remembers of its links. */
export function sourceTargets(
  { sources }: Pick<OpenWorkbook, 'sources'>,
  { inputs }: Pick<RunReport, 'inputs'>,
): ReadonlyMap<string, number> {
  const reviewed = new Set(inputs.map(({ tab }) => tab));
  return new Map(sources.filter(({ name }) => reviewed.has(name)).map((tab) => [tab.name, idOf(tab)]));
}

/** A link within the spreadsheet. That `#gid=…&range=…` opens in place when it is a text's link is *unverified*. */
export function linkTo(sheetId: number, row: number): string {
  return `#gid=${sheetId}&range=A${row}`;
}

/** The link falls away with the row it leads to. */
export function hasLink(cells: readonly string[], columns: ColumnPlaces): boolean {
  return (cells[columns.get('state') ?? -1] ?? '') !== 'cleared';
}

/** Where the Source cell of a row leads; null for nowhere. */
export function linkOf(cells: readonly string[], columns: ColumnPlaces, targets: LinkTargets): string | null {
  const at = (column: ColumnName) => cells[columns.get(column) ?? -1] ?? '';
  const target = targets.get(at('source_tab'));
  return target !== undefined && at('source') !== '' && hasLink(cells, columns)
    ? linkTo(target, Number(at('source_row')))
    : null;
}

/** The Source cells of these rows, each linked to its row of the source tab. */
export function sourceLinks(
  rows: readonly (readonly string[])[],
  columns: ColumnPlaces,
  targets: LinkTargets,
): RichText[][] {
  const source = columns.get('source') ?? -1;
  return rows.map((cells) => [richText(guardOnce(cells[source] ?? ''), linkOf(cells, columns, targets))]);
}

function richText(text: string, link: string | null): RichText {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (text !== '' && link !== null ? builder.setLinkUrl(link) : builder).build();
}
