import type { ContactIndex } from '../match/contactIndex.ts';
import { contactKeys, usable } from '../match/contacts.ts';
import type { Contact, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { readSetupTab } from '../policy/readSetupTab.ts';
import type { SetupProblem } from '../policy/setupProblem.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';

/** Who rows are truly about, by what the truth names them by. null is nobody whom the map has. */
export interface Truth {
  readonly namedBy: 'row' | 'event';
  readonly of: ReadonlyMap<string, TrueContact>;
}

export interface TrueContact {
  readonly contact: Contact | null;
  /** The row of the truth that says so. */
  readonly row: number;
}

const NOBODY = 'nobody';

/** Reads `tab, row, contact` or `event_id, contact`. A contact is an id or a contact key that the map has, or `nobody`. */
export function readTruth(tab: Tab, index: ContactIndex): { truth: Truth; problems: SetupProblem[] } {
  const { headings, rows } = readSetupTab(tab);
  const has = (...names: string[]) => names.every((name) => headings.includes(name));
  const namedBy = has('tab', 'row') ? 'row' : 'event';
  const of = new Map<string, TrueContact>();
  const problems: SetupProblem[] = [];
  if (!has('contact') || !(namedBy === 'row' || has('event id')))
    problems.push({
      tab: tab.name,
      says: 'needs the columns tab, row and contact, or event_id and contact (heading-missing)',
    });
  const named = problems.length > 0 ? new Map<string, Contact[]>() : contactsByName(index);
  for (const { row, cells } of problems.length > 0 ? [] : rows) {
    const cell = (heading: string) => cells.get(heading) ?? '';
    const key = namedBy === 'row' ? rowKey(cell('tab'), cell('row')) : cell('event id');
    const contact = cell('contact');
    const found = named.get(contact) ?? [];
    const problem = (says: string) => problems.push({ tab: tab.name, row, says });
    if (key === '') problem('names no event. Fill in event_id, or delete the row');
    else if (of.has(key)) problem(`says again who a row is about that row ${of.get(key)?.row} names`);
    else if (contact.toLowerCase() === NOBODY) of.set(key, { contact: null, row });
    else if (found.length > 1)
      problem(`"${contact}" is an id of ${found.length} contacts. Write the whole contact key`);
    else if (!found[0])
      problem(
        `"${contact}" is no id and no contact key of the contact map. Write one that it has, or nobody`,
      );
    else of.set(key, { contact: found[0], row });
  }
  return { truth: { namedBy, of }, problems };
}

/** What the truth says of a record; undefined where it does not name it. `key` is the name under which it does. */
export function truthOf(
  { namedBy, of }: Truth,
  record: SourceRecord,
): { readonly key: string; readonly contact: Contact | null } | undefined {
  const key = namedBy === 'row' ? rowKey(record.plan.tab, String(record.row)) : fieldOf(record, 'event_id');
  const found = of.get(key);
  return found && { key, contact: found.contact };
}

function rowKey(tab: string, row: string): string {
  return `${normalizeHeading(tab)} row ${row}`;
}

/** The map's contacts by each of their ids and by their keys. A list: systems may use one id for different contacts. */
function contactsByName({ contacts }: ContactIndex): Map<string, Contact[]> {
  const found = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const ids = usable(contact.rows).filter(({ kind }) => kind.endsWith('_contact_id'));
    for (const name of new Set([...contactKeys(contact), ...ids.map(({ canonical }) => canonical)])) {
      const same = found.get(name);
      if (same) same.push(contact);
      else found.set(name, [contact]);
    }
  }
  return found;
}
