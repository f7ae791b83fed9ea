import { normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';

/** In English, German, French, Spanish, Portuguese, Italian and Dutch, without accents: of a status, an event's type, and before a title. */
const CANCELED = [
  'cancell?(?:ed|ation)?|cancell?ing|called off|postponed',
  'abgesagt|storniert|entfallen|ausgefallen|verschoben',
  'annulee?s?|annulation|reportee?',
  'cancelad[oa]|anulad[oa]|aplazad[oa]|pospuest[oa]|adiad[oa]',
  'annullat[oa]|cancellat[oa]|disdett[oa]|rinviat[oa]',
  'geannuleerd|afgezegd|uitgesteld',
].join('|');
const CALLED_OFF = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    CANCELED,
    'delet(?:ed?|ion)|removed|archived|void(?:ed)?|no ?show(?:ed)?|missed|declined|rejected|invalid',
    'withdrawn|revoked|refused|expired|abandoned|no longer needed|(?:did ?n.?t|did not) (?:show|attend|come)(?: up)?|wait(?:ing)? ?list(?:ed)?|draft',
    'nicht erschienen|geloscht|verpasst|abgelehnt',
    'manquee?|absente?|supprimee?|refusee?',
    'no asistio|no se presento|ausente|rechazad[oa]|eliminad[oa]|faltou|nao compareceu|recusad[oa]|excluid[oa]',
    'assente|non presentat[oa]|rifiutat[oa]',
    'niet verschenen|verwijderd|geweigerd|afgewezen|gemist',
  ].join('|')})(?!\p{L})`,
  'u',
);
/** As Outlook and Google write it into everybody's calendar: `Canceled: Quarterly review`, `[Abgesagt] Review`. */
const CANCELED_TITLE = new RegExp(String.raw`^[\s[(]*(?:${CANCELED})\s*[\])]*\s*(?:[:\-–\])]|$)`);
const ACCENTS = /\p{M}+/gu;
const LONGEST_WORD = 30;

/** What became of an appointment that was called off, deleted or missed, in its own words; '' for any other. */
export function appointmentOutcome(record: SourceRecord): string {
  if (record.plan.adapter.recordKind !== 'appointment') return '';
  const said = [fieldOf(record, 'status'), fieldOf(record, 'activity_type')].find(isCalledOff);
  if (said !== undefined) return said;
  return CANCELED_TITLE.test(plain(fieldOf(record, 'title').slice(0, LONGEST_WORD))) ? 'canceled' : '';
}

function isCalledOff(text: string): boolean {
  return text !== '' && CALLED_OFF.test(plain(normalizeHeading(text)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}
