import type { HazardName } from '../../bench/generate/outcomes.ts';
import { type EventFacts, isRelative, storyOf } from './eventFacts.ts';
import { type Identifier, identifiersIn, isBlank, isDamaged, isHidden, type Kind } from './identifiers.ts';
import { type Contact, mapSpeaksOf } from './mapIndex.ts';

const REQUIRED: Record<string, readonly string[]> = {
  'close-appointments': ['close_contact_id', 'email', 'start_at'],
  'ghl-contact-changes': ['field'],
  'activity-events': [],
};
/** What the map says who is right in, and the system that the tab's rows come from. */
const TRUTHS: Record<string, readonly [string, string]> = {
  'close-appointments': ['appointment_source_of_truth', 'Close'],
  'ghl-contact-changes': ['contact_source_of_truth', 'GHL'],
};
const WRITABLE = ['lifecycle_stage', 'status', 'notes', 'tags'];
const IDENTITY = ['email', 'phone', 'close_contact_id', 'ghl_contact_id'];
const PROTECTED = ['owner', 'billing_address', 'original_source'];
const ASKING = ['job_title', 'company', 'website', 'city', 'industry'];
const CONSENT = ['do_not_contact', 'opt_out', 'consent'];
const ASKS = [
  /^(re: )?(please )?(stop|unsubscribe)( me)?\.?$/i,
  /^please remove me from your list|^remove me from your list/i,
  /\bstop (texting|emailing|calling)\b|^replied stop$/i,
];
const STAGES = ['', 'lead', 'opportunity', 'customer'];
const STATUSES = ['new', 'active'];

/** By hazard, how one would know it from the row, the map and the other rows, without being told the truth. */
export const DETECTORS: Record<HazardName, (event: EventFacts) => boolean> = {
  'identifiers-disagree': (e) => clash(e, e.naming.filter(isPersonal), e.naming.filter(isPersonal)),
  'contact-id-disagrees': (e) => {
    const ids = e.naming.filter((each) => !isPersonal(each));
    const unknown = ids.some((each) => holders(e, each).length === 0);
    return clash(e, ids, e.naming) || (unknown && !nobodyKnown(e));
  },
  'contact-not-mapped': (e) => e.naming.length > 0 && nobodyKnown(e),
  'new-identifier-on-contact': (e) =>
    e.naming.some(
      (each) =>
        isPersonal(each) && holders(e, each).length === 0 && e.named && mapSpeaksOf(e.named, each.kind),
    ),
  'identifier-shared': (e) => !nobodyKnown(e) && e.naming.every((each) => holders(e, each).length !== 1),
  'shared-identifier-only': (e) => e.naming.length === 0 && e.listed.length > 0,
  'name-disagrees': (e) => restsOnOne(e) && isRelative(e),
  'identifier-of-several-people': (e) =>
    e.naming.length > 0 &&
    (e.naming.every(({ value }) => e.offices.has(value)) ||
      (restsOnOne(e) && !isRelative(e) && e.naming.some(({ value }) => e.ofFamilies.has(value)))),
  'weak-identifier-only': (e) =>
    e.naming.length > 0 &&
    e.naming.every((each) => holders(e, each).length === 1 && e.map.exactHolders(each).length === 0),
  'map-contradiction': (e) =>
    e.naming.some((each) => holders(e, each).some(({ contradicts }) => contradicts)),
  'identifier-unreadable': (e) => e.naming.length > 0 && e.unreadable.length > 0,
  'target-contact-missing': (e) =>
    Boolean(e.named && (e.named.key.startsWith('/') || e.named.key.endsWith('/'))),
  'several-recipients': (e) => {
    const [first, ...more] = e.parties?.with ?? [];
    const known = (e.parties?.others ?? []).filter((each) => holders(e, each).length > 0);
    return first !== undefined && [...more, ...known].some((each) => !areOneContact(e, first, each));
  },
  'direction-undecided': (e) =>
    e.parties?.isDecided === false || (e.parties?.unlisted ?? []).some((each) => holders(e, each).length > 0),
  'phone-disowned': (e) =>
    e.naming.length > 0 && e.naming.every(({ kind, value }) => kind === 'phone' && e.disowned.has(value)),
  'no-identity': (e) =>
    e.parties?.isDecided !== false &&
    e.naming.length === 0 &&
    e.listed.length === 0 &&
    !isDamaged(e.cells.phone ?? '') &&
    !malformed(e, 'email', 'phone'),
  'email-invalid': (e) => e.naming.length === 0 && malformed(e, 'email'),
  'phone-invalid': (e) => e.naming.length === 0 && malformed(e, 'phone'),
  'required-field-missing': (e) =>
    (REQUIRED[e.truth.tab] ?? []).some((heading) => isBlank(e.cells[heading] ?? '')),
  'timestamp-invalid': ({ cells: { start_at: start = '' } }) =>
    !isBlank(start) && !isDamaged(start) && !isRealTime(start),
  'value-damaged': ({ cells }) => Object.values(cells).some(isDamaged),
  'row-malformed': (e) => !e.fits,

  'protected-field': (e) => changes(e, PROTECTED),
  'field-needs-review': (e) => changes(e, ASKING),
  'consent-change': (e) => changes(e, CONSENT) || asksToStop(e),
  'identity-field-change': (e) =>
    incoming(e).some((each) => each.kind !== 'phone' && holders(e, each).length === 0),
  'value-belongs-to-another-contact': (e) =>
    incoming(e).some(
      (each) => holders(e, each).length > 0 && !holders(e, each).includes(e.named as Contact),
    ) || e.samePhone.some(({ named }) => named !== e.named),
  'source-of-truth-differs': (e) => {
    const [heading, own] = TRUTHS[e.truth.tab] ?? ['', ''];
    return heading !== '' && !['', own].includes(mapCell(e, heading));
  },
  'value-invalid': ({ cells: { field = '', new_value: value = '' } }) =>
    IDENTITY.includes(field) && !isDamaged(value) && identifiersIn(field as Kind, value) === 'unreadable',
  'blank-would-erase': (e) => changes(e, WRITABLE) && isBlank(e.cells.new_value ?? '') && held(e) !== '',
  'sensitive-status-change': (e) => {
    const value = (e.cells.new_value ?? '').trim();
    if (isBlank(value)) return false;
    if (changes(e, ['status'])) return !STATUSES.includes(value);
    return changes(e, ['lifecycle_stage']) && STAGES.indexOf(value) < STAGES.indexOf(held(e) ?? '');
  },
  'field-not-in-policy': (e) => {
    const known = [...WRITABLE, ...IDENTITY, ...PROTECTED, ...ASKING, ...CONSENT, 'n/a', ''];
    return e.cells.field !== undefined && !known.includes(e.cells.field);
  },
  'older-than-map': (e) =>
    e.cells.field !== undefined &&
    Date.parse(e.cells.updated_at ?? '') < Date.parse(mapCell(e, 'close_updated_at')),
  'order-undecided': (e) =>
    (e.cells.field !== undefined && e.cells.updated_at === '') ||
    e.sameField.some(
      ({ cells }) =>
        Date.parse(cells.updated_at ?? '') === Date.parse(e.cells.updated_at ?? '') &&
        cells.new_value !== e.cells.new_value,
    ),
  'event-id-reused': (e) => e.sameId.some((other) => !sameCells(other, e)),
  'duplicate-event': (e) =>
    e.sameId.some((other) => other.truth.row < e.truth.row && sameCells(other, e)) ||
    e.sameCorrelation.some((other) => other.truth.row < e.truth.row && storyOf(other) === storyOf(e)),
  'same-event-other-id': (e) =>
    e.naming.length > 0 &&
    e.sameStory.some(
      (other) =>
        idOf(other) !== idOf(e) &&
        (!e.cells.correlation_id || other.cells.correlation_id !== e.cells.correlation_id),
    ),
  'correlation-id-reused': (e) => e.sameCorrelation.some((other) => storyOf(other) !== storyOf(e)),
};

/** Whether a single identifier names the contact. */
function restsOnOne(event: EventFacts): boolean {
  const sure = event.naming.filter((each) => holders(event, each).length === 1);
  return new Set(sure.map(({ value }) => value)).size === 1;
}

function isPersonal({ kind }: Identifier): boolean {
  return kind === 'email' || kind === 'phone';
}

function holders(event: EventFacts, identifier: Identifier): readonly Contact[] {
  return event.map.holders(identifier);
}

function nobodyKnown(event: EventFacts): boolean {
  return event.naming.every((each) => holders(event, each).length === 0);
}

function areOneContact(event: EventFacts, a: Identifier, b: Identifier): boolean {
  const [ofA, ofB] = [holders(event, a), holders(event, b)];
  return ofA.length === 1 && ofB.length === 1 && ofA[0] === ofB[0];
}

function asksToStop({ cells, parties }: EventFacts): boolean {
  const { conversationBody = '', summary = '', Subject: subject = '', Body: body = '' } = cells;
  const [said = ''] = body.split(/^On .* wrote:$/m);
  return (
    parties?.isIncoming !== false &&
    [conversationBody, summary, subject, said].some((text) => ASKS.some((way) => way.test(text)))
  );
}

/** Whether one of each list are both known, and to no contact in common. */
function clash(event: EventFacts, left: readonly Identifier[], right: readonly Identifier[]): boolean {
  return left.some((a) =>
    right.some((b) => {
      const [ofA, ofB] = [holders(event, a), holders(event, b)];
      return ofA.length > 0 && ofB.length > 0 && !ofA.some((contact) => ofB.includes(contact));
    }),
  );
}

/** Whether a cell is unreadable though nobody has hidden anything in it. */
function malformed({ unreadable, cells }: EventFacts, ...kinds: Kind[]): boolean {
  return kinds.some((kind) => unreadable.includes(kind) && !isHidden(cells[kind] ?? ''));
}

/** A day that the calendar has: one that it has not comes back as another day, or not at all. */
function isRealTime(text: string): boolean {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) return false;
  const midnight = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return new Date(midnight).toISOString().slice(0, 10) === text.slice(0, 10);
}

function changes({ cells }: EventFacts, fields: readonly string[]): boolean {
  return fields.includes(cells.field ?? '-');
}

function incoming(event: EventFacts): readonly Identifier[] {
  if (!changes(event, IDENTITY)) return [];
  const read = identifiersIn(event.cells.field as Kind, event.cells.new_value ?? '');
  return read === 'unreadable' ? [] : read;
}

/** What the map holds of the changed field; undefined where it does not say. */
function held({ named, cells }: EventFacts): string | undefined {
  return named?.rows[0]?.[cells.field ?? ''];
}

function mapCell({ named }: EventFacts, heading: string): string {
  return named?.rows[0]?.[heading] ?? '';
}

function idOf({ cells }: EventFacts): string {
  return Object.values(cells)[0] ?? '';
}

function sameCells(a: EventFacts, b: EventFacts): boolean {
  return JSON.stringify(a.cells) === JSON.stringify(b.cells);
}
