import type { GeneratedTab } from '../../bench/generate/generated.ts';
import { type Identifier, identifiersIn, isBlank, type Kind } from './identifiers.ts';

export interface Contact {
  /** 'CLOSE-12/GHL-12'; several ids of one system are joined by '+'. */
  key: string;
  rows: Record<string, string>[];
  contradicts: boolean;
}

export interface MapIndex {
  holders(identifier: Identifier): readonly Contact[];
  /** Those who hold it with this very extension, or without any. */
  exactHolders(identifier: Identifier): readonly Contact[];
}

const KINDS: readonly Kind[] = ['close_contact_id', 'ghl_contact_id', 'email', 'phone'];

/** Who holds what, by the map alone: rows that share an id are one contact, rows without ids or of bad shape none. */
export function indexMap(tab: GeneratedTab): MapIndex {
  const byId = new Map<string, Contact>();
  for (const cells of tab.rows()) {
    const row = recordOf(tab.header, cells);
    const ids = [row.close_contact_id, row.ghl_contact_id].filter((id) => id && !isBlank(id)) as string[];
    if (cells.length !== tab.header.length || ids.length === 0 || row.status === 'deleted in GHL') continue;
    const contact = ids.map((id) => byId.get(id)).find(Boolean) ?? { key: '', rows: [], contradicts: false };
    contact.rows.push(row);
    for (const id of ids) byId.set(id, contact);
  }
  const holders = new Map<string, Contact[]>();
  const exact = new Map<string, Contact[]>();
  for (const contact of new Set(byId.values())) {
    const values = (kind: Kind) => [...new Set(contact.rows.flatMap((row) => valuesOf(row, kind)))];
    contact.key = `${values('close_contact_id').join('+')}/${values('ghl_contact_id').join('+')}`;
    const mails = contact.rows.map((row) => valuesOf(row, 'email')).filter((list) => list.length > 0);
    contact.contradicts = contact.key.includes('+') || (mails.length > 1 && values('email').length > 1);
    for (const kind of KINDS) {
      for (const value of values(kind)) {
        for (const key of new Set([kind + value, kind + numberOf(value)]))
          holders.set(key, [...(holders.get(key) ?? []), contact]);
        exact.set(kind + value, [...(exact.get(kind + value) ?? []), contact]);
      }
    }
  }
  const exactHolders = ({ kind, value }: Identifier) => exact.get(kind + value) ?? [];
  return {
    exactHolders,
    // Of a number with an extension also those who hold the number without one.
    holders: ({ kind, value }) =>
      numberOf(value) === value
        ? (holders.get(kind + value) ?? [])
        : [...exactHolders({ kind, value }), ...exactHolders({ kind, value: numberOf(value) })],
  };
}

/** `+12125550100x12` → `+12125550100` */
function numberOf(value: string): string {
  return value.replace(/^(\+\d+)x\d+$/, '$1');
}

export function recordOf(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? '']));
}

/** Whether the map says anything of that kind about the contact, be it readable or not. */
export function mapSpeaksOf(contact: Contact, kind: Kind): boolean {
  return contact.rows.some((row) => !isBlank(row[kind] ?? ''));
}

function valuesOf(row: Record<string, string>, kind: Kind): string[] {
  const found = identifiersIn(kind, row[kind] ?? '');
  return found === 'unreadable' ? [] : found.map(({ value }) => value);
}
