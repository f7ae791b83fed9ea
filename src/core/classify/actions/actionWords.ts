/** A list of words that is longer than a line. */
function words(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.join(' ').split(' '));
}

/** What happened with a person. As verbs most of these reach the person again (`text the client`). */
const HAPPENED =
  'call email mail sms text message voicemail chat whatsapp fax reply response answer note comment event';
/** What is left of it. None of these is also a thing that one can do to somebody. */
const LEFT_BEHIND = [
  'calls texts messages voicemails chats replies responses answers notes comments events',
  'activity activities conversation conversations meeting meetings interaction interactions communication',
  'communications correspondence touchpoint touchpoints submission submissions thread threads visit visits demo',
  'transcript transcripts transcription recording recordings summary summaries minutes outcome disposition',
  'feedback question questions inquiry enquiry attachment attachments screenshot screenshots log logs receipt',
  'receipts reminder reminders noshow',
].join(' ');
/** What is kept under these names may be addresses. */
const MAILS = 'emails mails';

export const CHANNELS = words(HAPPENED);
export const LEAVINGS = words(LEFT_BEHIND, MAILS);
/** Part of what was said just before it: `call details` is harmless, `contact details` is not. */
export const PARTS = words('details detail info information data duration entry history item link');

/** What may be drafted, and never written to somebody. */
export const DRAFTED = words('reply response answer email mail message sms text');

/** What may be done, and with what. The object is the last word before a preposition. */
export const HARMLESS: readonly {
  readonly verbs: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}[] = [
  {
    verbs: words('log record track note document summarize summarise transcribe'),
    objects: words(HAPPENED, LEFT_BEHIND, MAILS),
  },
  {
    verbs: words('attach capture save store keep file'),
    objects: words('note comment call sms text message voicemail chat', LEFT_BEHIND),
  },
  {
    verbs: words('add append attach create write leave draft make prepare set'),
    objects: words(
      'note notes task tasks comment reminder reminders followup activity log todo todos memo draft',
      'drafts transcript transcripts transcription recording recordings summary summaries minutes attachment',
      'attachments screenshot screenshots',
    ),
  },
  { verbs: words('draft prepare'), objects: DRAFTED },
  { verbs: words('schedule'), objects: words('task tasks') },
  { verbs: words('post'), objects: words('note notes') },
];
/** A draft may be made with other verbs too: `create draft reply`. */
export const DRAFTED_BY = words('create add write make save');
/** What may be added to a history may be added without a name too: `add to conversation history`. */
export const ADDING = words('add append copy attach save store file');
export const HISTORIES = words('timeline history log notes feed');
/** Verbs that say of themselves what is written: `log it`, `log to contact`. */
export const LOGGING = words('log record note');
/** Verbs that with a person behind them speak to that person: `leave a note with the client`. */
export const SPEAKING = words('leave write note make post');

/** The records and people of a CRM. `new` before one of them, where something is written to it, would create it. */
export const RECORDS = words('contact opportunity deal client customer lead person company account');
export const PEOPLE = words('client customer lead person');
export const PRONOUNS = words('it this that');
export const PREPOSITIONS = words(
  'from to on in into onto under against for of about as at with by within due',
);
/** After these somebody is named who took part, and nothing is written to them. */
export const ABOUT = words('from with of about by');
const STAFF = 'team staff rep reps agent sales manager owner assistant us me';
export const STAFF_WORDS = words(STAFF);
const PLAIN =
  'a an the new internal private short brief quick detailed full important urgent followup action additional';
/** What tells more of a noun and can be nothing else. */
export const PLAIN_WORDS = words(PLAIN);
const STATES =
  'missed unanswered inbound outbound incoming outgoing received sent completed answered attempted only internally manually';
/** What may stand alone behind the action: `log call (missed)`. */
export const STATE_WORDS = words(STATES, PLAIN);
const TIMES =
  'today tomorrow tonight next week weeks day days hour hours minute month months monday tuesday wednesday thursday friday';
/** What may stand beside them. */
export const FILLERS = words(
  PLAIN,
  TIMES,
  STATES,
  'this that it initial first second last recent latest phone contact conversation opportunity deal',
  'client customer lead person company account crm ghl close copper gohighlevel timeline record profile history',
  'feed and their his her our callback todo appointment booking form delivery order quote invoice payment',
);
