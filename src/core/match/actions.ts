import { normalizeHeading } from '../normalize/heading.ts';
import { ownCopy } from '../normalize/text.ts';
import { fieldOf } from '../read/tabPlan.ts';
import type { RowCase } from './rowCase.ts';

/**
 * What a desired action may say to pass. Its verb and what it is done with must stand in one line; the other words must
 * be harmless too. All else (create, merge, delete, send, update, a word nobody knows) is a person's to do.
 */
const HARMLESS: readonly { readonly verbs: ReadonlySet<string>; readonly objects: ReadonlySet<string> }[] = [
  {
    verbs: words('log record track capture attach'),
    objects: words(
      'call calls email emails e-mail mail sms text texts message messages note notes activity voicemail conversation meeting interaction touchpoint submission reply event thread communication',
    ),
  },
  {
    verbs: words('add append attach create write leave draft make prepare set'),
    objects: words(
      'note notes task tasks comment reminder follow-up followup activity log transcript recording todo',
    ),
  },
  { verbs: words('draft prepare'), objects: words('reply response email e-mail message sms text') },
];
/** Actions of one or two words that do nothing by themselves. */
const NOTHING =
  /^(?:log|note|no action|none|nothing|ignore|skip|review|follow up|log only|(?:(?:flag|queue|hold) for |needs |manual )review)$/;
const FILLERS = words(
  'a an the this that it new internal private short missed inbound outbound incoming outgoing received sent completed answered phone contact conversation opportunity deal client customer lead person company account crm ghl close copper gohighlevel timeline record profile history from to on in for of with about as at and their his her',
);
const BEFORE_PLACE = words('from to on in for of with about as at');
const LONGEST = 200;
const MOST_JUDGED = 1000;
/** The actions of an export are few. */
const judged = new Map<string, boolean>();
/** What joins two actions, and so may hide a second one. */
const JOINED = /\s*(?:[,;&+/|>\n]|->|\band\b|\bthen\b)\s*/;
/** Names of webhook events (`ContactDelete`, `contact.merged`, `opportunity.delete_requested`). */
const SENSITIVE_EVENT = /delet|\bmerge|\bremov|\barchiv|\bpurg|\beras/;

/** The desired action where it is more than a note, or an event that tells of a delete or a merge. */
export function sensitiveAction({ record }: RowCase): string | null {
  const action = fieldOf(record, 'desired_action');
  if (action !== '' && !isHarmless(action)) return `action=${action}`;
  const type = fieldOf(record, 'activity_type');
  return SENSITIVE_EVENT.test(normalizeHeading(type)) ? `type=${type}` : null;
}

function isHarmless(action: string): boolean {
  if (action.length > LONGEST) return false;
  const known = judged.get(action);
  if (known !== undefined) return known;
  const harmless = saysOnlyHarmless(action);
  if (judged.size < MOST_JUDGED) judged.set(ownCopy(action), harmless);
  return harmless;
}

function saysOnlyHarmless(action: string): boolean {
  const text = action.toLowerCase().trim();
  return text
    .replace(/^please /, '')
    .split(JOINED)
    .every(isHarmlessClause);
}

function isHarmlessClause(clause: string): boolean {
  if (NOTHING.test(clause.replace(/[\s_-]+/g, ' '))) return true;
  const [verb = '', ...rest] = clause.replaceAll('follow up', 'follow-up').split(/[\s_]+/);
  const place = rest.findIndex((word) => BEFORE_PLACE.has(word));
  const object = rest[(place < 0 ? rest.length : place) - 1] ?? '';
  return HARMLESS.some(
    ({ verbs, objects }) =>
      verbs.has(verb) &&
      objects.has(object) &&
      rest.every((word) => FILLERS.has(word) || HARMLESS.some((line) => line.objects.has(word))),
  );
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
