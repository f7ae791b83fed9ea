/**
 * What is peculiar about a row of the contact map. Peculiar rows stand at the head of every hundred and are reserved:
 * only the rows written for that peculiarity touch them, so that no clean row is made doubtful by accident.
 */
export type Role =
  | 'plain'
  | 'shared-phone' // two contacts, one phone
  | 'shared-mailbox' // two contacts, one e-mail
  | 'split-ghl' // two rows with one Close id and two GHL ids
  | 'split-close' // two rows with one GHL id and two Close ids
  | 'split-mail' // two rows with the same ids, each with another e-mail
  | 'complement' // two rows that are one contact: one has the e-mail, the other the phone
  | 'twin-dot' // two contacts whose e-mails differ by a dot and whose ids differ by a letter's case
  | 'twin-tag' // the same, with e-mails that differ by a plus tag
  | 'ghl-missing'
  | 'close-missing'
  | 'listed' // its e-mail and phone are in shared-identifiers
  | 'disowned' // somebody at its phone says that it is the wrong number
  | 'colleague' // its e-mail and phone are in own-identifiers
  | 'robot' // its e-mail is an automated sender
  | 'idless' // neither id: the map row names nobody
  | 'ragged' // one cell too many: the map row names nobody
  | 'refused' // its status says that it is deleted: the map row names nobody
  | 'redacted-mail'
  | 'undated' // reserved for changes whose time cannot be compared, which would hold back their neighbors
  | 'phoneless' // no phone, no lifecycle stage
  | 'mailless' // no e-mail, no times
  | 'several' // two e-mails and two phones
  | 'switchboard' // its phone has an extension in the map
  | 'office' // its e-mail is a role's mailbox, which rows show beside other contacts too
  | 'one-office' // its e-mail is a role's mailbox, which is on its own rows only
  | 'reviewed' // the map says that a person reviews it
  | 'kept-elsewhere' // the map says that the other system than the row's is right about it
  | 'kept-there' // the map says that the row's system is right about it
  | 'household' // a whole family writes from its e-mail and calls from its phone
  | 'dummy'; // its e-mail and phone are what people type where they have none

export const HUNDRED = 100;

/** Pairs come first: the two rows of a pair are an even index and the next. */
const PLACES: readonly Role[] = [
  ...twice('shared-phone'),
  ...twice('shared-mailbox'),
  ...twice('split-ghl'),
  ...twice('split-close'),
  ...twice('split-mail'),
  ...twice('complement'),
  ...twice('twin-dot'),
  ...twice('twin-tag'),
  'ghl-missing',
  'close-missing',
  'listed',
  'colleague',
  'robot',
  'idless',
  'ragged',
  'refused',
  'redacted-mail',
  'undated',
  'disowned',
  ...twice('phoneless'),
  ...twice('mailless'),
  ...twice('several'),
  'switchboard',
  'office',
  'one-office',
  'household',
  ...twice('dummy'),
  'reviewed',
  'kept-elsewhere',
  'kept-there',
];

/** The places of a hundred at which each role is played. */
export const PLACES_OF: Readonly<Record<Role, readonly number[]>> = byRole();

/** Nobody lists thousands of shared or own numbers: only this many of each are in a map, however large. */
const MOST_LISTED = 20;

export function roleAt(index: number, hundreds: number): Role {
  const hundred = Math.floor(index / HUNDRED);
  const role = PLACES[index % HUNDRED] ?? 'plain';
  return hundred < hundredsWith(role, hundreds) ? role : 'plain';
}

/** In how many of the hundreds the role is played. */
export function hundredsWith(role: Role, hundreds: number): number {
  // Of one there are enough rows that some of them surely show its mailbox beside others, or under another name.
  if (role === 'office' || role === 'household') return 1;
  return role === 'listed' || role === 'colleague' ? Math.min(hundreds, MOST_LISTED) : hundreds;
}

function twice(role: Role): Role[] {
  return [role, role];
}

function byRole(): Record<Role, number[]> {
  const places = {} as Record<Role, number[]>;
  for (let place = 0; place < HUNDRED; place++) {
    const role = PLACES[place] ?? 'plain';
    places[role] = [...(places[role] ?? []), place];
  }
  return places;
}
