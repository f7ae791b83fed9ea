import { generateWorkbook, type WorkbookOptions } from '../../../bench/generate/workbook.ts';
import type { Tab } from '../../../src/core/model.ts';

/** A generated workbook as tabs in memory. A sheet has no row that ends early: such a row has blank cells. */
export function generatedTabs(options: WorkbookOptions): Tab[] {
  return generateWorkbook(options).tabs.map(({ name, header, rows }) => ({
    name,
    rows: [header, ...[...rows()].map((cells) => [...cells, ...header.slice(cells.length).map(() => '')])],
  }));
}
