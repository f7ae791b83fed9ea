import type { RecordKind, System } from '../model.ts';
import { hashText } from '../normalize/hash.ts';

/*
 * The key of a row, by which the next run finds it again. It names the event, never a place:
 *
 *   close:appointment:APT-1                     system, record kind, event id
 *   close:appointment:APT-1~0123456789abcdef    where rows of other contents bear the id too: a hash of its contents
 *   close:appointment:~0123456789abcdef         where the row has no event id
 *   close:appointment:APT-1#2                   the second row of the same contents: a replay
 *   close:appointment:APT-1##                   one # more for each time that the key is another row's already
 */

/** A cell of a sheet holds 50,000 characters: a longer key would be cut, and never be found again. */
const LONGEST_ID = 1000;
const CONTENT_AND_REPLAY = /~[0-9a-f]{16}(?:#\d*)*$/;
const AFTER_EVENT_ID = /^(?:~[0-9a-f]{16})?(?:#\d*)*$/;
const CONTENTS = /~[0-9a-f]{16}$/;
const REPLAY = /#\d+$/;
const REPLAYED = /#\d*$/;
const BESIDE = /#+$/;

/** The key of an event by its id alone. */
export function keyOfEvent(system: System, recordKind: RecordKind, eventId: string): string {
  const id = eventId.length <= LONGEST_ID ? eventId : `~${hashText(eventId)}`;
  return `${system}:${recordKind}:${id}`;
}

/** `hash` is one of the row's contents. */
export function keyWithContents(key: string, hash: string): string {
  return `${key}~${hash}`;
}

/** `replay` is the how-manieth later row with the same contents; 0 for the first. */
export function keyOfReplay(key: string, replay: number): string {
  return replay === 0 ? key : `${key}#${replay + 1}`;
}

/** What a row is called whose key is another row's already: an event id may end as the key of a replay does. */
function keyBeside(taken: string): string {
  return `${taken}#`;
}

/** The key that a row gets of which another row may have the key already: the first that is free. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  let free = key;
  while (isTaken(free)) free = keyBeside(free);
  return free;
}

/** What all keys have in common that may become one another's as `freeKey` makes them. */
export function keyFamily(key: string): string {
  return key.replace(BESIDE, '');
}

/** Whether a key ends as that of a replay does, so that it may be another row's too: an event id may end so. */
export function endsAsReplay(key: string): boolean {
  return REPLAYED.test(key);
}

/** Whether a key or an event id ends as the key of a row by its contents does. Of event ids hardly one ever does. */
export function endsAsContents(text: string): boolean {
  return CONTENTS.test(text);
}

/** Whether a row's key, of this run or an earlier one, names the event of this id. No key names an event without id. */
export function isKeyOfEvent(key: string, system: System, recordKind: RecordKind, eventId: string): boolean {
  const start = keyOfEvent(system, recordKind, eventId);
  return eventId !== '' && key.startsWith(start) && AFTER_EVENT_ID.test(key.slice(start.length));
}

/** The key that the event had when no other row bore its id. */
export function keyBeforeShared(key: string): string {
  return key.replace(CONTENT_AND_REPLAY, '');
}

/** The key of the first row with the same contents. */
export function keyOfFirst(key: string): string {
  return key.replace(REPLAY, '');
}
