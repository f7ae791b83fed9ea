import {
  ABOUT,
  ADDING,
  CHANNELS,
  DRAFTED,
  DRAFTED_BY,
  FILLERS,
  HARMLESS,
  HISTORIES,
  LEAVINGS,
  LOGGING,
  PARTS,
  PEOPLE,
  PLAIN_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  RECORDS,
  SPEAKING,
  STAFF_WORDS,
  STATE_WORDS,
} from './actionWords.ts';

const NUMBER = /^\d{1,3}$/;
/** What an answer or a task may be `to`: an e-mail that is answered, a call that is to be made. */
const TO_SOMETHING = /^(?:reply|response|answer|task|reminder|followup|todo|note)s?$/;

/**
 * Whether the words of one part of an action only log, note, draft or make a task: by the verb, by what the verb is done with,
 * and by all other words being harmless too.
 */
export function isHarmlessClause([verb = '', ...rest]: readonly string[]): boolean {
  const place = rest.findIndex((word) => PREPOSITIONS.has(word));
  const before = rest.slice(0, place < 0 ? rest.length : place);
  const phrases = phrasesOf(rest.slice(before.length));
  return (
    areKnown(before) &&
    !createsRecord(before) &&
    phrases.every(isHarmlessPhrase) &&
    isWritten(verb, before, phrases)
  );
}

/** More of what was said before: `save transcript and summary`, `log call (missed)`. A word that may be a verb is none. */
export function goesOn(verb: string, said: readonly string[]): boolean {
  if (said.every((word) => STATE_WORDS.has(word))) return true;
  const place = said.findIndex((word) => PREPOSITIONS.has(word));
  const named = said.slice(0, place < 0 ? said.length : place);
  const head = named[named.length - 1] ?? '';
  return (
    (LEAVINGS.has(head) || /^(?:task|reminder)s?$/.test(head)) &&
    named.every((word) => word === head || LEAVINGS.has(word) || PLAIN_WORDS.has(word)) &&
    isHarmlessClause([verb, ...said])
  );
}

type Phrase = readonly [preposition: string, ...words: string[]];

function phrasesOf(rest: readonly string[]): readonly Phrase[] {
  const phrases: [string, ...string[]][] = [];
  for (const word of rest)
    if (PREPOSITIONS.has(word)) phrases.push([word]);
    else phrases[phrases.length - 1]?.push(word);
  return phrases;
}

/** Whether the verb with what it is done with, or where it is put, writes something of this event and nothing else. */
function isWritten(verb: string, before: readonly string[], phrases: readonly Phrase[]): boolean {
  const object = before[before.length - 1] ?? '';
  const previous = before[before.length - 2] ?? '';
  const [first] = phrases;
  if (first && speaksToSomebody(verb, object, first)) return false;
  const isAdded =
    ADDING.has(verb) && phrases.some(([preposition, ...place]) => preposition !== 'from' && isHistory(place));
  if (object === '' || PRONOUNS.has(object)) return isAdded || isLogged(verb, object, first);
  const isAddress = /^e?mail$/.test(object) && RECORDS.has(previous) && verb !== 'log';
  if (isAddress) return false;
  if (isAdded && (CHANNELS.has(object) || LEAVINGS.has(object))) return true;
  if (DRAFTED_BY.has(verb) && DRAFTED.has(object) && before.includes('draft')) return true;
  return HARMLESS.some(
    ({ verbs, objects }) =>
      verbs.has(verb) && (objects.has(object) || (PARTS.has(object) && objects.has(previous))),
  );
}

/** `log it`, `log to contact`, `save as note`; not `log in`. */
function isLogged(verb: string, object: string, first: Phrase | undefined): boolean {
  if (!first) return LOGGING.has(verb) && object !== '';
  const [preposition, ...place] = first;
  if (place.length === 0 || (preposition === 'in' && !isHistory(place))) return false;
  return LOGGING.has(verb) || (ADDING.has(verb) && preposition === 'as');
}

/**
 * `log call to text the client`, `leave a note with the client`. Only an answer or a task is `to` something that is done,
 * and a reminder to a person is sent.
 */
function speaksToSomebody(verb: string, object: string, [preposition, ...said]: Phrase): boolean {
  const [to = '', ...more] = said.filter((word) => !PLAIN_WORDS.has(word));
  const isPerson = more.length === 0 && PEOPLE.has(to);
  if (
    isPerson &&
    SPEAKING.has(verb) &&
    (preposition === 'to' || preposition === 'with' || preposition === 'for')
  )
    return true;
  if (preposition !== 'to') return false;
  return (
    (isPerson && /^reminders?$/.test(object)) || (CHANNELS.has(said[0] ?? '') && !TO_SOMETHING.test(object))
  );
}

function isHarmlessPhrase([preposition, ...said]: Phrase): boolean {
  const last = said[said.length - 1] ?? '';
  const isKnown =
    areKnown(said) ||
    ((ABOUT.has(preposition) || preposition === 'for') &&
      said.every((word) => STAFF_WORDS.has(word) || FILLERS.has(word)));
  if (!isKnown || (!ABOUT.has(preposition) && createsRecord(said))) return false;
  if (preposition === 'as') return CHANNELS.has(last) || LEAVINGS.has(last) || last === 'draft';
  return preposition !== 'with' || !CHANNELS.has(last);
}

function isHistory(place: readonly string[]): boolean {
  return HISTORIES.has(place[place.length - 1] ?? '');
}

function areKnown(said: readonly string[]): boolean {
  return said.every(
    (word) =>
      FILLERS.has(word) ||
      CHANNELS.has(word) ||
      LEAVINGS.has(word) ||
      PARTS.has(word) ||
      NUMBER.test(word) ||
      word === 'draft' ||
      HARMLESS.some(({ objects }) => objects.has(word)),
  );
}

function createsRecord(said: readonly string[]): boolean {
  return said.some((word, at) => word === 'new' && RECORDS.has(said[at + 1] ?? ''));
}
