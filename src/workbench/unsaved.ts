import { OWN_TABS } from '../core/report/ownTabs.ts';
import { KEPT_SETUP_TABS, OUTPUT_TABS } from './folder/outputTabs.ts';
import type { Operations } from './sheets/operations.ts';

type Workbook = {
  [Name in 'state' | 'texts']: (
    ...asked: Parameters<Operations[Name]>
  ) => Promise<ReturnType<Operations[Name]>>;
};

/** Tabs that the add-on writes: the tables and some of the set-up are saved, and the others follow from them. */
const WRITTEN_BY_THE_ADDON = new Set<string>([
  ...OUTPUT_TABS.map(({ tab }) => tab),
  ...KEPT_SETUP_TABS.map(({ tab }) => tab),
  ...Object.values(OWN_TABS),
]);

/** What the tabs say that no saving writes back: exports, the contact map, set-up. Tabs of headings alone say nothing. */
export async function inputsOf(workbook: Workbook, window: string): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await workbook.state(window);
  const inputs = new Map<string, string>();
  for (const { name } of sheets) {
    if (WRITTEN_BY_THE_ADDON.has(name)) continue;
    const texts = await workbook.texts(name);
    if (texts.length > 1) inputs.set(name, JSON.stringify(texts));
  }
  return inputs;
}

/** The tabs whose contents a start from the folder will not bring back. */
export function changedInputs(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set<string>([...before.keys(), ...now.keys()]);
  return [...names].filter((name) => before.get(name) !== now.get(name));
}
