import type { Outcome } from '../../core/model.ts';
import { type SetupTabName, setupTabNamed, titleOf } from '../../core/read/setup/setupTabNames.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { NamedSheet, Sheet, Spreadsheet } from '../sheet/google.ts';
import { Mistake } from '../sheet/mistake.ts';
import { isOursBy, isOwnTab, outputNamed } from './tabNames.ts';

/** The open spreadsheet with its tabs, sorted by what they are for. */
export interface OpenWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly setup: ReadonlyMap<SetupTabName, NamedSheet>;
  readonly outputs: ReadonlyMap<Outcome, NamedSheet>;
  /** Every other tab, hidden ones too (and charts on tabs of their own: `hasCells`), in the order in which the command line takes its files. */
  readonly sources: readonly NamedSheet[];
  /** The add-on's other tabs by their names. */
  readonly own: ReadonlyMap<string, Sheet>;
  /** Tabs that this execution has made: nobody else has written on them. */
  readonly made?: ReadonlySet<Sheet>;
}

export function openWorkbook(): OpenWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const setup = new Map<SetupTabName, NamedSheet>();
  const outputs = new Map<Outcome, NamedSheet>();
  const own = new Map<string, Sheet>();
  const sources: NamedSheet[] = [];
  for (const sheet of spreadsheet.getSheets()) {
    const name = sheet.getName();
    const setupName = setupTabNamed(name);
    const outcome = outputNamed(name);
    if (setupName) {
      const other = setup.get(setupName);
      if (other)
        throw new Mistake(
          `Two tabs are the ${titleOf(setupName)}: "${other.name}" and "${name}". Rename or delete one of them.`,
          sheet.getRange(1, 1),
        );
      setup.set(setupName, { name, sheet });
    } else if (outcome && !outputs.has(outcome)) outputs.set(outcome, { name, sheet });
    else if (isOwnTab(name) && isOursBy(name, () => firstRowOf(sheet))) own.set(ownName(name), sheet);
    else sources.push({ name, sheet });
  }
  return { spreadsheet, setup, outputs, sources: sources.sort(byFileName), own };
}

function firstRowOf(sheet: Sheet): readonly string[] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getDisplayValues()[0] ?? []);
}

function ownName(tab: string): string {
  return Object.values(OWN_TABS).find((own) => own.toLowerCase() === tab.trim().toLowerCase()) ?? tab;
}

/** Which of two equal events counts as the replay depends on the order, so it must not depend on how tabs are arranged. */
function byFileName(a: NamedSheet, b: NamedSheet): number {
  const [first, second] = [`${a.name}.csv`, `${b.name}.csv`];
  return first < second ? -1 : first > second ? 1 : 0;
}
