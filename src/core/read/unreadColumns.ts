import type { ContactIdKind, IdentifierKind } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { FieldName } from '../sources/adapter.ts';
import { identityHeading, saysOurs } from '../systems/identityHeading.ts';
import type { Column } from './columns.ts';
import type { TabPlan } from './sourceRecord.ts';

/** A column that nobody reads as the contact's identity: what stands in it may be somebody else's all the same. */
export interface UnreadColumn {
  readonly column: Column;
  /** Only a cell that is nothing but an identifier counts: in a text, people are mentioned. */
  readonly isText: boolean;
  /** Ids, words and codes that are read as such: an e-mail or a phone in their place is somebody's all the same. */
  readonly holdsCodes: boolean;
  /** A number without a plus or brackets is a phone here; elsewhere it may be an amount. */
  readonly namesPhones: boolean;
  /**
   * What a bare number is by the heading: `phones` under `Number`, `Line`, `Handset`, where it may lack its country code;
   * `amounts` where it cannot be a phone.
   */
  readonly bareNumbers: 'phones' | 'amounts' | 'anything';
  /** Every kind of id that the map has. */
  readonly idKinds: readonly ContactIdKind[];
  /** The kinds of id of which a bare number or word counts here; elsewhere it may be an amount or a name. */
  readonly namesIds: readonly ContactIdKind[];
}

/** Fields that say what happened in words; all others are times, codes and the like. */
const WORDED: readonly FieldName[] = ['name', 'title', 'summary', 'company', 'external_key'];
const CODES: readonly FieldName[] = [
  'event_id',
  'correlation_id',
  'status',
  'channel',
  'activity_type',
  'object_type',
  'field',
  'desired_action',
  'approval',
];
const TEXT =
  /\b(?:notes?|description|comments?|summary|message|body|text|subject|snippet|title|details|transcript|agenda|reason|log|remarks?|content|question|response)\b/;
const MAY_NAME_PHONES =
  /^(?:(?:line|handset|caller|callee|dialed|dialled|called|calling|anschluss|ligne|linea|linha|lijn)\b.*|(?:from |to )?(?:number|nummer|n[uú]m[eé]ro|no|nr))$/;
const MAY_NAME_AMOUNTS =
  /\b(?:total|amount|price|revenue|value|sum|cost|paid|balance|fee|budget|duration|seconds|minutes|count|quantity|qty|score|size|bytes|time|timestamp|epoch|order|invoice|ticket|transaction|receipt|tracking|betrag|summe|preis|dauer|bestell|montant|prix|dur[ée]e|importe|precio|duraci[oó]n|valor|pre[cç]o|bedrag|prijs|duur)/;
/** What a system computes of all that went on: the last mail may have been with a colleague. */
const COMPUTED = /^(?:first|last|latest|next|previous) .*\b(?:from|to|by)$/;

/**
 * The columns of a tab that no declaration, no heading of ours and no mapping reads as identity, and ids of systems for
 * which the map has no column. Not those of a host, an owner, an agent: they are people of ours.
 */
export function unreadColumns(
  { header, identifiers, fields, parties }: TabPlan,
  mapKinds: readonly ContactIdKind[],
): readonly UnreadColumn[] {
  const columnsOf = (names: readonly FieldName[]) => new Set(names.map((field) => fields.get(field)?.index));
  const [worded, codes] = [columnsOf(WORDED), columnsOf(CODES)];
  const isEmailOrPhone = (kind: IdentifierKind) => kind === 'email' || kind === 'phone';
  for (const { kind, column } of identifiers)
    if (!isEmailOrPhone(kind) && mapKinds.includes(kind as ContactIdKind)) codes.add(column.index);
  const read = new Set<number | undefined>([
    ...identifiers.filter(({ kind }) => isEmailOrPhone(kind)).map(({ column }) => column.index),
    ...[...fields.values()].flatMap(({ index, timeOfDay }) => (worded.has(index) ? [] : [index, timeOfDay])),
    ...(parties ? [...parties.from, ...parties.to, ...parties.copied, parties.direction] : []).map(
      (column) => column?.index,
    ),
  ]);
  return header.flatMap((heading, index) =>
    codes.has(index)
      ? codeColumn(heading, index)
      : read.has(index)
        ? []
        : (unreadColumn(heading, index, mapKinds) ?? []),
  );
}

function codeColumn(heading: string, index: number): UnreadColumn {
  return {
    column: { index, heading: heading.trim() || `column ${index + 1}` },
    isText: true,
    holdsCodes: true,
    namesPhones: false,
    bareNumbers: 'amounts',
    idKinds: [],
    namesIds: [],
  };
}

/** How an unread column is looked up; null for one of a person of ours, and for what is computed of all that went on. */
export function unreadColumn(
  heading: string,
  index: number,
  mapKinds: readonly ContactIdKind[],
): UnreadColumn | null {
  const name = normalizeHeading(heading);
  if (saysOurs(heading) || COMPUTED.test(name)) return null;
  const said = identityHeading(heading);
  return {
    column: { index, heading: heading.trim() || `column ${index + 1}` },
    isText: TEXT.test(name),
    holdsCodes: false,
    idKinds: mapKinds,
    namesPhones: said?.what === 'phone',
    bareNumbers: bareNumbersUnder(name),
    namesIds: mapKinds.filter(
      (kind) =>
        said?.what === 'id' &&
        said.saysContact &&
        (said.system === null || kind === `${said.system}_contact_id`),
    ),
  };
}

function bareNumbersUnder(name: string): UnreadColumn['bareNumbers'] {
  if (MAY_NAME_AMOUNTS.test(name)) return 'amounts';
  return MAY_NAME_PHONES.test(name) ? 'phones' : 'anything';
}
