import type { MenuEntry, MenuRecord } from '../emulator/uiRecord.ts';

/** The function behind an item of the add-on's menus, by its caption; undefined where there is none. */
export function functionNamed(menus: readonly MenuRecord[], caption: string): string | undefined {
  const inside = (entries: readonly MenuEntry[]): string | undefined => {
    for (const entry of entries) {
      if (entry.kind === 'item' && entry.caption === caption) return entry.functionName;
      const found = entry.kind === 'submenu' ? inside(entry.entries) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return menus.map(({ entries }) => inside(entries)).find((name) => name !== undefined);
}
