/**
 * Fields that people and systems name differently, by the one name under which they are compared. Headings are normalized.
 * Consent has as many fields as it has channels; only the plain one is here.
 */
const NAMES_OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  name: ['full name', 'contact name', 'display name', 'person name', 'primary contact name'],
  'first name': ['firstname', 'given name', 'person first name'],
  'last name': ['lastname', 'surname', 'family name', 'person last name'],
  company: ['company name', 'business name', 'organization', 'organization name', 'account name'],
  title: ['job title', 'position', 'contact title'],
  address: ['address1', 'address 1', 'street', 'street address', 'mailing street', 'address line 1'],
  city: ['mailing city', 'address city', 'town'],
  state: ['mailing state', 'address state', 'state region', 'province', 'state province'],
  'postal code': ['zip', 'zip code', 'postcode', 'mailing zip', 'mailing postal code', 'zip postal code'],
  country: ['mailing country', 'address country', 'country region'],
  'lifecycle stage': ['lifecycle', 'lifecyclestage'],
  status: ['lead status', 'contact status', 'status label'],
  owner: [
    'contact owner',
    'lead owner',
    'record owner',
    'owned by',
    'assigned to',
    'assigned',
    'assigned user',
  ],
  source: ['lead source', 'contact source', 'original source'],
  tags: ['tag', 'labels'],
  notes: ['note'],
  value: ['lead value'],
  'do not contact': ['dnd', 'dnc'],
  birthday: ['date of birth', 'dob', 'birth date', 'birthdate'],
  website: ['web site', 'homepage', 'company website'],
};

const CANONICAL = new Map(
  Object.entries(NAMES_OF_FIELDS).flatMap(([name, others]) =>
    [name, ...others].map((other): [string, string] => [other, name]),
  ),
);
/** Texts that are added to: to write one is to lose what was noted. */
const ADDED_TO = /^(?:notes|description|background)$/;
const LIST = /(?:^| )(?:tags|labels|groups|interests|segments)$/;

/** The one name of a field (`lead status` is `status`); any other field has its own. Both are normalized headings. */
export function canonicalField(name: string): string {
  return CANONICAL.get(name) ?? name;
}

/** Whether a normalized heading is that of a contact field that every export may have. */
export function isContactField(name: string): boolean {
  return CANONICAL.has(name);
}

/** Every name of the field, the one that was asked for first. */
export function namesOfField(name: string): readonly string[] {
  const canonical = canonicalField(name);
  const all = [canonical, ...(NAMES_OF_FIELDS[canonical] ?? [])];
  return [name, ...all.filter((other) => other !== name)];
}

/** Whether the field holds notes: a write of it takes the place of all that was noted. */
export function isAddedTo(name: string): boolean {
  return ADDED_TO.test(canonicalField(name));
}

/** Whether the field holds a list of values (tags): a write of it takes the place of all of them. */
export function isListField(name: string): boolean {
  return LIST.test(canonicalField(name));
}
