import type { GeneratedWorkbook, Truth } from '../../bench/generate/generated.ts';
import { type Identifier, identifiersIn, isAutomated, isDamaged, type Kind } from './identifiers.ts';
import { type Contact, indexMap, type MapIndex, recordOf } from './mapIndex.ts';
import { type Parties, partiesIn } from './parties.ts';

/** One event row, as the map and the other rows let it be seen. */
export interface EventFacts {
  truth: Truth;
  cells: Record<string, string>;
  fits: boolean;
  /** Identifiers that may name a contact: neither our own nor listed as shared nor an automated sender. */
  naming: readonly Identifier[];
  listed: readonly Identifier[];
  /** Hidden or malformed; what a spreadsheet has damaged is not among them. */
  unreadable: readonly Kind[];
  /** The one contact named by a naming identifier that no other contact holds, if there is just one. */
  named: Contact | null;
  map: MapIndex;
  /** null for a row that is no message. */
  parties: Parties | null;
  /** Phones of which a row of the workbook says that they are the wrong number. */
  disowned: ReadonlySet<string>;
  /** Role mailboxes that a row of the workbook shows beside somebody else than their one contact. */
  offices: ReadonlySet<string>;
  /** E-mails and phones that a row of the workbook shows under the name of a relative. */
  ofFamilies: ReadonlySet<string>;
  /** Other rows of the tab with the same event id. */
  sameId: readonly EventFacts[];
  /** Other rows of the tab that tell the same of the same people, whatever their ids; no changes. */
  sameStory: readonly EventFacts[];
  /** Other rows of the tab with the same correlation id, of the same field where it is a change. */
  sameCorrelation: readonly EventFacts[];
  /** Other changes of the same contact's field. */
  sameField: readonly EventFacts[];
  /** Other changes that would write the same phone, which is nobody's in the map. */
  samePhone: readonly EventFacts[];
}

/** What a story leaves out: ids, whom it is about (told by the identifiers), and when it was written down. */
const UNTOLD = new Set([
  ...[
    'appointment_id',
    'change_id',
    'activity_id',
    'Message ID',
    'Thread ID',
    'id',
    'conversationId',
    'correlation_id',
  ],
  ...['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'Contact name', 'updated_at', 'HighLevel ID'],
]);
const WHEN = new Set(['start_at', 'occurred_at', 'Date', 'createdAt']);
const RELATIVES = ['Ruth', 'Oscar', 'Helga', 'Winston'];
const SOURCES = [
  'close-appointments',
  'ghl-contact-changes',
  'activity-events',
  'gmail-log',
  'openphone-texts',
];
const DECLARED: readonly (readonly [string, Kind])[] = [
  ['close_contact_id', 'close_contact_id'],
  ['ghl_contact_id', 'ghl_contact_id'],
  ['email', 'email'],
  ['phone', 'phone'],
];
/** What people have added at the right end; in a row that does not fit, nobody knows what stands there. */
const ADDED: readonly (readonly [string, Kind])[] = [
  ['HighLevel ID', 'ghl_contact_id'],
  ['Sync ref', 'ghl_contact_id'],
  ['Reply-To', 'email'],
];

export function factsOf(workbook: GeneratedWorkbook): EventFacts[] {
  const tab = (name: string) => {
    const found = workbook.tabs.find((each) => each.name === name);
    if (!found) throw new Error(`no tab ${name}`);
    return found;
  };
  const listing = (name: string) =>
    new Set([...tab(name).rows()].flatMap(([cell = '']) => anyOf(cell).map(({ value }) => value)));
  const map = indexMap(tab('contact-map'));
  const own = listing('own-identifiers');
  const shared = listing('shared-identifiers');

  const facts: EventFacts[] = [];
  const truths = workbook.truth()[Symbol.iterator]();
  const byId = new Map<string, EventFacts[]>();
  const byStory = new Map<string, EventFacts[]>();
  const byCorrelation = new Map<string, EventFacts[]>();
  const byField = new Map<string, EventFacts[]>();
  const byPhone = new Map<string, EventFacts[]>();
  const disowned = new Set<string>();
  const offices = new Set<string>();
  const ofFamilies = new Set<string>();
  for (const source of SOURCES.map(tab)) {
    let row = 1;
    for (const list of source.rows()) {
      row += 1;
      const truth = truths.next().value as Truth;
      if (truth.tab !== source.name || truth.row !== row)
        throw new Error(`truth is astray at ${source.name}!${row}`);
      const cells = recordOf(source.header, list);
      const parties = partiesIn(cells, own);
      const [counterpart] = parties?.with ?? [];
      const fits = list.length === source.header.length;
      const found = parties
        ? [{ kind: counterpart?.kind ?? 'email', cell: '', read: counterpart ? [counterpart] : [] }]
        : [...DECLARED, ...(fits ? ADDED : [])].map(([heading, kind]) => ({
            kind,
            cell: cells[heading] ?? '',
            read: identifiersIn(kind, cells[heading] ?? ''),
          }));
      const all = found.flatMap(({ read }) => (read === 'unreadable' ? [] : read));
      const naming = all.filter(
        (each) => !own.has(each.value) && !shared.has(each.value) && !isAutomated(each),
      );
      const sure = new Set(
        naming.map((each) => map.holders(each)).flatMap((held) => (held.length === 1 ? held : [])),
      );
      const fact: EventFacts = {
        truth,
        cells,
        fits,
        naming,
        listed: all.filter(({ value }) => shared.has(value)),
        unreadable: found.flatMap(({ kind, cell, read }) =>
          read === 'unreadable' && !isDamaged(cell) ? [kind] : [],
        ),
        named: sure.size === 1 ? ([...sure][0] as Contact) : null,
        map,
        parties,
        disowned,
        offices,
        ofFamilies,
        sameId: [],
        sameStory: [],
        sameCorrelation: [],
        sameField: [],
        samePhone: [],
      };
      facts.push(fact);
      if (saysWrongNumber(fact))
        for (const { kind, value } of naming) if (kind === 'phone') disowned.add(value);
      for (const each of naming)
        if (/^info@/.test(each.value) && isBesideAnother(each, fact)) offices.add(each.value);
      if (isRelative(fact)) for (const { value } of naming) ofFamilies.add(value);
      const id = list[0] ?? '';
      if (id !== '') fact.sameId = join(byId, source.name + id, fact);
      if (cells.field === undefined && fits)
        fact.sameStory = join(byStory, source.name + storyOf(fact), fact);
      if (cells.correlation_id)
        fact.sameCorrelation = join(
          byCorrelation,
          [source.name, cells.field, cells.correlation_id].join(),
          fact,
        );
      if (cells.field === 'phone' && fact.fits && fact.named)
        for (const phone of anyOf(cells.new_value ?? ''))
          if (map.holders(phone).length === 0) fact.samePhone = join(byPhone, phone.value, fact);
      if (cells.field && fact.fits && fact.named) {
        fact.sameField = join(byField, `${fact.named.key} ${cells.field}`, fact);
      }
    }
  }
  if (!truths.next().done) throw new Error('there is more truth than rows');
  return facts;
}

/** All that a row tells, but for its ids and when it was written down; times as moments. */
export function storyOf({ cells, naming }: EventFacts): string {
  const told = Object.entries(cells).filter(([heading]) => !UNTOLD.has(heading));
  return JSON.stringify([
    naming.map(({ kind, value }) => kind + value).sort(),
    told.map(([heading, cell]) => (WHEN.has(heading) ? Date.parse(cell) || cell : cell)),
  ]);
}

/** Whether the row bears another first name before the family name of the contact. */
export function isRelative({ cells, named }: EventFacts): boolean {
  const [first = '', last = ''] = (cells['Contact name'] ?? '').split(' ');
  const [own = '', family = ''] = (named?.rows[0]?.name ?? '').split(' ');
  return RELATIVES.includes(first) && first !== own && last === family;
}

function saysWrongNumber({ cells, parties }: EventFacts): boolean {
  const text = cells.conversationBody ?? cells.summary ?? '';
  return parties?.isIncoming !== false && /^(you have the )?wrong (number|person)(, sorry)?$/i.test(text);
}

function isBesideAnother(office: Identifier, { naming, map }: EventFacts): boolean {
  const [contact] = map.holders(office);
  return naming.some((other) => map.holders(other).some((holder) => holder !== contact));
}

function join(groups: Map<string, EventFacts[]>, key: string, fact: EventFacts): EventFacts[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  group.push(fact);
  return group;
}

function anyOf(cell: string): readonly Identifier[] {
  const read = identifiersIn(cell.includes('@') ? 'email' : 'phone', cell);
  return read === 'unreadable' ? [] : read;
}
