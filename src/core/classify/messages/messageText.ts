import type { Identifier } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import type { Column } from '../../read/columns.ts';
import { nameAt } from '../../read/nameColumns.ts';
import { directionOf } from '../../read/parties.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt } from '../../read/sourceRecord.ts';

/** A cell in which something of a message or call stands. */
export interface SaidText {
  readonly heading: string;
  readonly text: string;
}

/** Columns beside the declared ones in which people and tools write what was said or noted. */
const TELLS = new RegExp(
  String.raw`\b(?:${[
    'body|text|message|content|summary|transcripts?|transcription|notes?|comments?|disposition|outcome|results?|tags?|labels?',
    'reasons?|responses?|answers?|remarks?|details|description|background|feedback|requests?|instructions',
    'notiz(?:en)?|bemerkung(?:en)?|anmerkung(?:en)?|kommentare?|grund|commentaires?|remarques?|raison|notas?|comentarios?|motivo|note|opmerking(?:en)?|reden',
  ].join('|')})(?: name)?(?: \d+)?$`,
);
const OUTGOING = /\b(?:outbound|outgoing|sent)\b/;
const CALL = /\b(?:calls?|called|voicemail|dial(?:ed|led)?)\b/;
const MAIL = /\be ?mails?\b/;
const told = new WeakMap<TabPlan, readonly Column[]>();

/**
 * What was written or said, by whichever side. Of a call it is what we noted, whoever called; of a booking or a record what somebody
 * answered, or gave as a reason, or noted.
 */
export function textsOf(record: SourceRecord): readonly SaidText[] {
  const texts: SaidText[] = [];
  for (const { index, heading } of columnsThatTell(record.plan)) {
    const text = textAt(record, index);
    if (text !== '') texts.push({ heading, text });
  }
  return texts;
}

/** What a tool says of it in a word. */
export function notedOf(record: SourceRecord): readonly SaidText[] {
  const texts: SaidText[] = [];
  for (const field of ['activity_type', 'status'] as const) {
    const text = fieldOf(record, field);
    if (text !== '') texts.push({ heading: record.plan.fields.get(field)?.heading ?? field, text });
  }
  return texts;
}

/** What stands where names do: people write remarks beside them (`Ann Lee - DO NOT CALL`, `Ann Lee (wrong number)`). */
export function namedOf({ plan, cells }: SourceRecord): readonly SaidText[] {
  const texts: SaidText[] = [];
  for (const columns of plan.names) {
    const text = nameAt(cells, columns);
    if (text !== '') texts.push({ heading: columns.columns[0]?.heading ?? '', text });
  }
  return texts;
}

export function mediumOf(record: SourceRecord): 'mail' | 'text' | 'call' {
  const { adapter, parties } = record.plan;
  const type = normalizeHeading(fieldOf(record, 'activity_type'));
  if (CALL.test(type) || CALL.test(adapter.action)) return 'call';
  return parties?.kind === 'email' || record.system === 'gmail' || MAIL.test(type) ? 'mail' : 'text';
}

/** Whether it is certain that we wrote it. */
export function isFromUs(record: SourceRecord, identifiers: readonly Identifier[]): boolean {
  const { parties } = record.plan;
  if (parties) {
    const direction = directionOf(record.cells, parties);
    if (direction !== '') return direction === 'outgoing';
    return identifiers.some(
      ({ state, column }) => state === 'own' && parties.from.some(({ index }) => index === column),
    );
  }
  return OUTGOING.test(normalizeHeading(fieldOf(record, 'activity_type')));
}

/** Whether people and tools write under the heading, normalized, what was said or noted. */
export function isToldUnder(heading: string): boolean {
  return TELLS.test(heading);
}

function columnsThatTell(plan: TabPlan): readonly Column[] {
  const known = told.get(plan);
  if (known) return known;
  const declared = (['title', 'summary'] as const).flatMap((field) => plan.fields.get(field) ?? []);
  // Whatever a form asks, people answer what they want to say.
  const isForm = plan.adapter.recordKind === 'form-submission';
  const found = [
    ...declared,
    ...plan.extra.filter(({ heading }) => isForm || isToldUnder(normalizeHeading(heading))),
  ];
  told.set(plan, found);
  return found;
}
