import { normalizeHeading } from '../normalize/heading.ts';
import { isMissing } from '../normalize/text.ts';
import type { Column } from '../read/columns.ts';
import { fieldOf, type SourceRecord, type TabPlan, textAt } from '../read/sourceRecord.ts';

/** In English, German, French, Spanish, Portuguese, Italian and Dutch, without accents: of a status, an event's type, and before a title. */
const CANCELED = [
  'cancell?(?:ed|ation)?|cancell?ing|called off|postponed',
  'abgesagt|storniert|entfallen|ausgefallen|verschoben',
  'annulee?s?|annulation|reportee?',
  'cancelad[oa]|anulad[oa]|aplazad[oa]|pospuest[oa]|adiad[oa]',
  'annullat[oa]|cancellat[oa]|disdett[oa]|rinviat[oa]',
  'geannuleerd|afgezegd|uitgesteld',
].join('|');
const ENDED = [
  CANCELED,
  'delet(?:ed?|ion)|removed|archived|void(?:ed)?|no ?show(?:ed)?|missed|declined|rejected|invalid',
  'withdrawn|revoked|refused|expired|abandoned|no longer needed|(?:did ?n.?t|did not) (?:show|attend|come)(?: up)?|wait(?:ing)? ?list(?:ed)?|draft',
  'nicht erschienen|geloscht|verpasst|abgelehnt',
  'manquee?|absente?|supprimee?|refusee?',
  'no asistio|no se presento|ausente|rechazad[oa]|eliminad[oa]|faltou|nao compareceu|recusad[oa]|excluid[oa]',
  'assente|non presentat[oa]|rifiutat[oa]',
  'niet verschenen|verwijderd|geweigerd|afgewezen|gemist',
].join('|');
const CALLED_OFF = new RegExp(String.raw`(?<!\p{L})(?:${ENDED})(?!\p{L})`, 'u');
/** Under such a heading a yes, a day, a name or a reason says so: `Canceled`, `Marked as No-Show`, `canceled_at`. */
const FLAG = new RegExp(
  String.raw`^(?:(?:is|was|marked as|appointment|event|meeting|booking) )*(?:${ENDED})(?: (?:at|on|by|date|time|reason|am|von|grund))?\??$|^(?:reason (?:for|of) |cancell?ation )(?:cancell?ation|cancell?ing|date|reason|time|note)$|^cancel reason$`,
  'u',
);
const CANCELING = new RegExp(String.raw`(?<!\p{L})(?:${CANCELED}|cancel)(?!\p{L})`, 'u');
/** What was moved stands under another id. */
const MOVED_TO =
  /^(?:rescheduled|moved) to(?: (?:id|date|time))?$|^new (?:invitee|appointment|event|booking)(?: id| uuid)?$/;
/** Columns beside the status in which it stands in words. */
const OUTCOME =
  /^(?:(?:appointment|appoinment|event|meeting|booking|call|invitee|attendee|show) )*(?:status|outcome|result|attendance|disposition|rsvp)$/;
const NO = /^(?:no|n|nein|non|nee|false|f|0|off|never|unchecked|active|[\s0:./-]+)$/i;
/** Under such a heading a no says that the appointment does not stand. */
const STANDS =
  /^(?:(?:is|was|appointment|event|meeting|booking) )*(?:(active|aktiv|acti[fv][aeo]?|ativ[ao]|attiv[ao]|actief)|confirmed|bestatigt|confirmee?|confirmad[oa]|confermat[oa]|bevestigd)\??$/;
const SAYS_NO =
  /^(?:no|n|nein|non|nee|n[ãa]o|false|f|0|off|inactive|unconfirmed|not (?:yet )?(?:active|confirmed))$/i;
/** As Outlook and Google write it into everybody's calendar: `Canceled: Quarterly review`, `[Abgesagt] Review`. */
const CANCELED_TITLE = new RegExp(String.raw`^[\s[(]*(?:${CANCELED})\s*[\])]*\s*(?:[:\-–\])]|$)`);
/** `Review (canceled)`, `Review - CANCELLED`. */
const CANCELED_BEHIND = new RegExp(String.raw`(?:\s[-–—]\s*|[([]\s*)(?:${CANCELED})\s*[)\]]?\s*$`);
const ACCENTS = /\p{M}+/gu;
const LONGEST_WORD = 30;

/** A column that may say that an appointment was called off; `as` is what a yes, or a no, in it comes to, '' where its words say. */
interface Telling {
  readonly column: Column;
  readonly as: string;
  readonly isSaidBy: (text: string) => boolean;
}
const telling = new WeakMap<TabPlan, readonly Telling[]>();

/** What became of an appointment that was called off, deleted or missed, in its own words; '' for any other. */
export function appointmentOutcome(record: SourceRecord): string {
  if (record.plan.adapter.recordKind !== 'appointment') return '';
  const said = [fieldOf(record, 'status'), fieldOf(record, 'activity_type')].find(isCalledOff);
  if (said !== undefined) return said;
  for (const { column, as, isSaidBy } of tellingOf(record.plan)) {
    const text = textAt(record, column.index);
    if (isSaidBy(text)) return as || text;
  }
  const title = fieldOf(record, 'title');
  const isOff =
    CANCELED_TITLE.test(plain(title.slice(0, LONGEST_WORD))) ||
    CANCELED_BEHIND.test(plain(title.slice(-LONGEST_WORD)));
  return isOff ? 'canceled' : '';
}

/** The status in words: none where its column only says whether the appointment was called off. */
export function appointmentStatus(record: SourceRecord): string {
  const column = record.plan.fields.get('status');
  return column && (flagOf(column) || lackOf(column)) !== '' ? '' : fieldOf(record, 'status');
}

function tellingOf(plan: TabPlan): readonly Telling[] {
  const known = telling.get(plan);
  if (known) return known;
  const status = plan.fields.get('status');
  const found = [...(status ? [status] : []), ...plan.extra].flatMap((column): Telling[] => {
    const as = flagOf(column);
    if (as !== '') return [{ column, as, isSaidBy: (text) => !isMissing(text) && !NO.test(text) }];
    const lack = lackOf(column);
    if (lack !== '') return [{ column, as: lack, isSaidBy: (text) => SAYS_NO.test(text) }];
    const isOutcome = column !== status && OUTCOME.test(headingOf(column));
    return isOutcome ? [{ column, as: '', isSaidBy: isCalledOff }] : [];
  });
  telling.set(plan, found);
  return found;
}

/** What a yes under the heading says of an appointment; '' under any other. */
function flagOf(column: Column): string {
  const heading = headingOf(column);
  if (MOVED_TO.test(heading)) return 'rescheduled';
  if (!FLAG.test(heading)) return '';
  if (CANCELING.test(heading)) return 'canceled';
  return /no ?show/.test(heading) ? 'no-show' : (CALLED_OFF.exec(heading)?.[0] ?? '');
}

/** What a no under the heading says of an appointment; '' under any other. */
function lackOf(column: Column): string {
  const stands = STANDS.exec(headingOf(column));
  if (!stands) return '';
  return stands[1] === undefined ? 'unconfirmed' : 'inactive';
}

function headingOf({ heading }: Column): string {
  return plain(normalizeHeading(heading));
}

function isCalledOff(text: string): boolean {
  return text !== '' && CALLED_OFF.test(plain(normalizeHeading(text)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}
