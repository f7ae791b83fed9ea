import type { Identifier } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import type { Column } from '../../read/columns.ts';
import { directionOf } from '../../read/parties.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt } from '../../read/sourceRecord.ts';

/** A cell in which something of a message or call stands. */
export interface SaidText {
  readonly heading: string;
  readonly text: string;
}

/** Columns beside the declared ones in which people and tools write what was said. */
const TELLS =
  /\b(?:body|text|message|content|summary|transcripts?|transcription|notes?|comments?|disposition|outcome|results?|tags?|labels?)$/;
const OUTGOING = /\b(?:outbound|outgoing|sent)\b/;
const CALL = /\b(?:calls?|called|voicemail|dial(?:ed|led)?)\b/;
const MAIL = /\be ?mails?\b/;
const told = new WeakMap<TabPlan, readonly Column[]>();

/** What was written or said, by whichever side. Of a call it is what we noted, whoever called. */
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

function columnsThatTell(plan: TabPlan): readonly Column[] {
  const known = told.get(plan);
  if (known) return known;
  const declared = (['title', 'summary'] as const).flatMap((field) => plan.fields.get(field) ?? []);
  const found = [...declared, ...plan.extra.filter(({ heading }) => TELLS.test(normalizeHeading(heading)))];
  told.set(plan, found);
  return found;
}
