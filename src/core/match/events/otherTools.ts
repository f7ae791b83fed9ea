import type { System } from '../../model.ts';
import { hashNumber } from '../../normalize/hash.ts';
import { fieldOf, type SourceRecord } from '../../read/sourceRecord.ts';
import type { Match } from '../compare.ts';
import { hasHour, whenOf } from './eventText.ts';
import { type Places, placeText } from './rowPlaces.ts';
import { firstSeen, noSeenEvents, type SeenEvents, see } from './seenEvents.ts';

/** Calls, messages and meetings by tool, contact and minute: two tools may have exported one of them, each in its own words. */
export interface OtherTools {
  /** By system and kind of export: two exports of one system, each in its own form, have an event twice as two systems do. */
  readonly byExport: Map<string, SeenEvents>;
}

/** The first that fits: a voicemail is a call. */
const MEANS = [/call|voice|phone/i, /e-?mail|gmail/i, /sms|mms|text|message|whatsapp|chat/i];
const UNKNOWN_MEANS = MEANS.length;
const MEETING = UNKNOWN_MEANS + 1;
const MINUTE = 60;
const PLACES = 2 ** 44;
const SEPARATOR = '\u0001';

export function noOtherTools(): OtherTools {
  return { byExport: new Map() };
}

export function registerForTools(
  { byExport }: OtherTools,
  record: SourceRecord,
  { contact }: Match,
  place: number,
): void {
  const second = secondOf(record);
  if (!contact || second === null) return;
  const of = exportOf(record);
  let seen = byExport.get(of);
  if (!seen) {
    seen = noSeenEvents();
    byExport.set(of, seen);
  }
  const content = (meansOf(record) * MINUTE + (second % MINUTE)) * PLACES + place;
  see(seen, keyOf(contact.key, Math.floor(second / MINUTE)), content);
}

/** Names what other tools have of the same contact within a minute; '' where they have nothing. */
export function toolsText(
  { byExport }: OtherTools,
  record: SourceRecord,
  { contact }: Match,
  places: Places,
): string {
  if (byExport.size < 2 || !contact) return '';
  const second = secondOf(record);
  if (second === null) return '';
  const minute = Math.floor(second / MINUTE);
  const own = exportOf(record);
  const texts: string[] = [];
  for (const [of, seen] of byExport) {
    if (of === own) continue;
    for (const at of [minute, minute - 1, minute + 1]) {
      const found = firstSeen(seen, keyOf(contact.key, at));
      if (!found) continue;
      const code = Math.floor(found.content / PLACES);
      const apart = Math.abs(at * MINUTE + (code % MINUTE) - second);
      if (apart > MINUTE || !isOneMeans(Math.floor(code / MINUTE), meansOf(record))) continue;
      texts.push(`${systemIn(of)} in ${placeText(places, found.content % PLACES)}`);
      break;
    }
  }
  return texts.length > 0 ? `also exported by ${texts.sort().join(' and ')} within the same minute` : '';
}

/** Under which another tool may have noted the same, of the minute of the record and of those beside it. */
export function keysBeside(record: SourceRecord, contact: string): readonly number[] {
  const second = secondOf(record);
  if (second === null) return [];
  const minute = Math.floor(second / MINUTE);
  return [minute - 1, minute, minute + 1].map((at) => keyOf(contact, at));
}

function exportOf({ system, plan }: SourceRecord): string {
  return `${system}${SEPARATOR}${plan.adapter.id}`;
}

function systemIn(of: string): System {
  return of.slice(0, of.indexOf(SEPARATOR));
}

/** A tool may not say what it was; of two that do not, nothing is known. */
function isOneMeans(a: number, b: number): boolean {
  if (a === MEETING || b === MEETING) return a === b;
  return a === b ? a !== UNKNOWN_MEANS : a === UNKNOWN_MEANS || b === UNKNOWN_MEANS;
}

function meansOf(record: SourceRecord): number {
  if (record.plan.adapter.recordKind === 'appointment') return MEETING;
  const type = fieldOf(record, 'activity_type') || record.plan.adapter.action;
  const means = MEANS.findIndex((words) => words.test(type));
  return means < 0 ? UNKNOWN_MEANS : means;
}

/** When the call, message or meeting is, in whole seconds; null for what is none, and where the moment is not certain. */
function secondOf(record: SourceRecord): number | null {
  const { recordKind } = record.plan.adapter;
  if (recordKind !== 'activity' && recordKind !== 'appointment') return null;
  const { moment } = whenOf(record);
  return moment.state === 'instant' && hasHour(record, moment) ? Math.floor(moment.epochMs / 1000) : null;
}

function keyOf(contact: string, minute: number): number {
  return hashNumber(`${minute} ${contact}`);
}
