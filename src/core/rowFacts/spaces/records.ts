import type { SideRow } from '../../differences/sides.ts';
import { keepRecord, type Member } from '../../match/events/duplicates.ts';
import type { TargetContact } from '../../writes/targets.ts';
import { tabAt } from '../openedWorkbook.ts';
import { inExport } from './snapshots.ts';
import { joined, type Known, type Space, split } from './space.ts';

/** A member of whom tab and contact are numbers. */
interface SaidMember extends Omit<Member, 'plan' | 'contact'> {
  readonly tab: number;
  readonly contact: number | null;
}
type SaidSide = Omit<SideRow, 'tab' | 'heldFor'> & { readonly tab: number };
type SaidTarget = Omit<TargetContact, 'plan'> & { readonly tab: number };

/** Records that share a key, of contacts that the map knows. */
export const mappedSharing = sharing((contact) => contact !== null);
/** The same of others: among many that are mapped they must still be found. */
export const unmappedSharing = sharing((contact) => contact === null);

function sharing(isMeant: (contact: Member['contact']) => boolean): Space<SaidMember> {
  return {
    *tell({ duplicates, events }, { placeOf, noOf }) {
      for (const [key, { records }] of duplicates.sharing)
        for (const { plan, contact, ...member } of records.flat())
          if (isMeant(contact)) {
            const tab = placeOf(plan);
            const is = member.id === '' ? `${tab} ${member.row}` : `${tab} id ${member.id}`;
            yield {
              key,
              is,
              said: { ...member, tab, contact: contact && noOf(contact) },
              leads: inExport(events.snapshots, plan, member.snapshotId),
            };
          }
    },
    load({ duplicates }, { key, rows, said }, known) {
      const there = duplicates.sharing.get(key) ?? { rows: 0, records: [] };
      const members = [...there.records.flat(), ...said.map((one) => memberFrom(one, known))];
      members.sort((a, b) => known.placeOf(a.plan) - known.placeOf(b.plan) || a.row - b.row);
      const records: Member[][] = [];
      for (const member of members) keepRecord(records, member);
      duplicates.sharing.set(key, { rows: there.rows + rows, records });
    },
  };
}

function memberFrom({ tab, contact, ...member }: SaidMember, { tabs, contactOf }: Known): Member {
  return { ...member, plan: tabAt(tabs, tab).plan, contact: contact === null ? null : contactOf(contact) };
}

/** What the rows of exports hold of a contact. */
export const side: Space<SaidSide> = {
  *tell({ sides, events }, { noOf, placeOf }) {
    for (const [contact, rows] of sides.rows)
      for (const { tab, heldFor, ...row } of rows) {
        const at = placeOf(tab.plan);
        yield {
          key: String(noOf(contact)),
          is: `${at} ${row.row}`,
          said: { ...row, tab: at },
          leads: inExport(events.snapshots, tab.plan, row.id),
        };
      }
  },
  load({ sides }, { key, rows, said }, { contactOf, tabs }) {
    const contact = contactOf(Number(key));
    if (rows > said.length) sides.leftOut.set(contact, { rows: rows - said.length, settled: 0 });
    sides.rows.set(
      contact,
      said.flatMap(({ tab, ...row }): SideRow[] => {
        const open = sides.tabs.get(tabAt(tabs, tab).plan);
        return open ? [{ ...row, heldFor: null, tab: open }] : [];
      }),
    );
  },
};

/** The contact of a system under its id there. Leads to those that stand under the same record. */
export const targetContact: Space<SaidTarget> = {
  *tell({ targets, events }, { placeOf }) {
    for (const [system, { byId }] of targets.systems)
      for (const [id, { plan, ...contact }] of byId)
        yield {
          key: joined(system, id),
          is: '',
          said: { ...contact, tab: placeOf(plan) },
          leads: [
            ...(contact.parent === '' ? [] : [['targetUnder', joined(system, contact.parent)] as const]),
            ...inExport(events.snapshots, plan, contact.snapshotId),
          ],
        };
  },
  load({ targets }, { key, said }, known) {
    const [system = '', id = ''] = split(key);
    const [first] = said;
    if (first) targets.systems.get(system)?.byId.set(id, targetFrom(first, known));
  },
};

/** The contacts of a system that hold an e-mail or phone there. */
export const targetHolder: Space<SaidTarget> = {
  *tell({ targets, events }, { placeOf }) {
    for (const [system, { holders }] of targets.systems)
      for (const [hash, contacts] of holders)
        for (const { plan, ...contact } of contacts)
          yield {
            key: joined(system, hash),
            is: contact.id,
            said: { ...contact, tab: placeOf(plan) },
            leads: inExport(events.snapshots, plan, contact.snapshotId),
          };
  },
  load({ targets }, { key, said }, known) {
    const [system = '', hash = ''] = split(key);
    targets.systems.get(system)?.holders.set(
      Number(hash),
      said.map((one) => targetFrom(one, known)),
    );
  },
};

/** The contacts that stand under one record of a system. */
export const targetUnder: Space<string> = {
  *tell({ targets }) {
    for (const [system, { under }] of targets.systems)
      for (const [parent, ids] of under)
        for (const id of ids) yield { key: joined(system, parent), is: id, said: id };
  },
  load({ targets }, { key, said }) {
    const [system = '', parent = ''] = split(key);
    targets.systems.get(system)?.under.set(parent, said);
  },
};

/** What shows that the map and a contact's own export mean two people. */
export const disagreeing: Space<SaidTarget & { readonly says: string }> = {
  *tell({ targets, events }, { noOf, placeOf }) {
    for (const [contact, found] of targets.disagreeing)
      for (const { plan, ...one } of found) {
        const tab = placeOf(plan);
        yield {
          key: String(noOf(contact)),
          is: `${tab} ${one.row}`,
          said: { ...one, tab },
          leads: inExport(events.snapshots, plan, one.snapshotId),
        };
      }
  },
  load({ targets }, { key, said }, known) {
    targets.disagreeing.set(
      known.contactOf(Number(key)),
      said.map(({ says, ...one }) => ({ ...targetFrom(one, known), says })),
    );
  },
};

function targetFrom({ tab, ...contact }: SaidTarget, { tabs }: Known): TargetContact {
  return { ...contact, plan: tabAt(tabs, tab).plan };
}
