import { guardOnce } from '../../core/report/cell.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import type { ColumnPlaces } from '../../core/report/outputHeader.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** The sheet ids of the tabs that rows and findings come from, by tab name. */
export type LinkTargets = ReadonlyMap<string, number>;

/** Each id is a call, and a run asks several times. */
const asked = new WeakMap<OpenWorkbook['sources'], LinkTargets>();

export function linkTargets(book: OpenWorkbook): LinkTargets {
  const known = asked.get(book.sources);
  if (known) return known;
  const tabs = [...book.sources, ...book.setup.values()];
  const targets = new Map(tabs.map(({ name, sheet }) => [name, sheet.getSheetId()]));
  asked.set(book.sources, targets);
  return targets;
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

export function richText(text: string, link: string | null): RichText {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (text !== '' && link !== null ? builder.setLinkUrl(link) : builder).build();
}
