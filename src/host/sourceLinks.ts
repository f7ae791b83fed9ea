import { guardCell } from '../core/report/cell.ts';
import type { ColumnName } from '../core/report/outputColumns.ts';
import { hasLink } from './tablePlan.ts';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** The sheet ids of the source tabs, by tab name. */
export type LinkTargets = ReadonlyMap<string, number>;

/** A link within the spreadsheet. That `#gid=…&range=…` opens in place when it is a text's link is *unverified*. */
export function linkTo(sheetId: number, row: number): string {
  return `#gid=${sheetId}&range=A${row}`;
}

/** The Source cells of these rows, each linked to its row of the source tab. */
export function sourceLinks(
  rows: readonly (readonly string[])[],
  columns: ReadonlyMap<ColumnName, number>,
  targets: LinkTargets,
): RichText[][] {
  const at = (cells: readonly string[], column: ColumnName) => cells[columns.get(column) ?? -1] ?? '';
  return rows.map((cells) => {
    const text = guardCell(at(cells, 'source'));
    const target = targets.get(at(cells, 'source_tab'));
    const link =
      target !== undefined && hasLink(cells, columns)
        ? linkTo(target, Number(at(cells, 'source_row')))
        : null;
    return [richText(text, link)];
  });
}

export function richText(text: string, link: string | null): RichText {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (text !== '' && link !== null ? builder.setLinkUrl(link) : builder).build();
}
