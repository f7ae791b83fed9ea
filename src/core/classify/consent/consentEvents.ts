import { normalizeHeading } from '../../normalize/heading.ts';
import { remembered } from '../../normalize/remembered.ts';

/** Words of an event's type after which somebody may not be written to any more, or may be again. */
const CONSENT =
  /\b(?:dnd|dnc|opt(?:s|ed)?[ -]?(?:in|out)s?|(?:re|un)subscri\w*|unsub|unstop|stopall|do not (?:call|contact|disturb|e?mail|text|sms|market)\w*|complain\w*|consent\w*)\b/;
/** A stop of something that is sent, and no stop on a way: it stands alone or beside one of these. */
const STOP = /\bstop\b(?! (?:by|over|off|at)\b)/;
const SENT =
  /\b(?:sms|mms|texts?|texting|messag\w+|e ?mails?|emailing|mails?|calls?|calling|whatsapp|contact\w*|market\w+|campaigns?|drip|sequence|sending|communications?|notifications?|keyword|word|repl(?:y|ied)|request\w*|received|inbound|compliance|carrier|legal|all|customer|client|lead|person|user|recipient|subscriber|prospect)\b/;
/** A mail that came back; not a rate, a ball or a house. */
const BOUNCE =
  /^(?:(?:e ?mails?|mail|message|sms|delivery|hard|soft|contact|address|event|notification|permanent|transient)\b ?)*bounce[sd]?(?: (?:e ?mail|mail|message|sms|event|notification|hard|soft|received|address|permanent|transient|back))*$/;
const SPAM = /\bspam\b(?! (?:filter|folder|check|test|score)s?\b)/;

const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 60;

/** Whether an event of this type (`ContactDndUpdate`, `sms_stop`, `complaint`) changes what somebody agreed to. */
export const isConsentEvent = remembered(changesConsent, MOST_REMEMBERED, LONGEST_REMEMBERED);

function changesConsent(type: string): boolean {
  const name = normalizeHeading(type);
  if (CONSENT.test(name) || SPAM.test(name) || BOUNCE.test(name)) return true;
  return STOP.test(name) && (name === 'stop' || SENT.test(name.replace(STOP, '')));
}
