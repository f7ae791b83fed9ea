import type { Outcome } from './model.ts';

/** The rows that a handoff shows, the first of each. */
export const EXAMPLES = {
  clean: 'A clean row',
  'identity-conflict': 'An identity conflict',
  'missing-identity': 'A row without identity',
} as const;
export type ExampleName = keyof typeof EXAMPLES;

interface Reason {
  readonly outcome: Outcome | 'set-up';
  /** What, at a glance. */
  readonly headline: string;
  /** What happened and why it matters, for someone who has never seen the code. */
  readonly explanation: string;
  /** The next thing to do, and where. */
  readonly remedy: string;
  /** The same where the row is a difference between what systems hold, and no event; else `remedy` holds for both. */
  readonly remedyOfDifference?: string;
  /** Which example a row with this reason first is. */
  readonly example?: ExampleName;
  /** It rests on other rows too, or on the time of the run: where these are not at hand, the last run's word stands. */
  readonly restsOnOtherRows?: true;
  /** It says that the one identifier a row rests on is no evidence. */
  readonly doubtsOneIdentifier?: true;
  /** Who the row is about is certain, and what it would write may be written once a person approves. Without it nothing is. */
  readonly mayBeApproved?: true;
  /** It may be approved only by saying why, in the note. */
  readonly approvalNeedsNote?: true;
  /** Whom the row is about is in dispute: nothing can be approved, and a person who picks the contact settles it. */
  readonly settledByLink?: true;
  /** It rests on how a time on the row is written. */
  readonly restsOnWrittenTime?: true;
}

/**
 * The catalogue. Codes are permanent: sheets and scripts hold them. The order is the order of precedence among
 * findings of one outcome.
 */
export const REASONS = {
  'no-change': {
    outcome: 'ledger',
    headline: 'Nothing would change',
    explanation: 'The contact is certain, and the incoming value is what the contact already holds.',
    remedy: 'Nothing to do. Approve or skip: a write would change nothing.',
    example: 'clean',
  },
  superseded: {
    outcome: 'ledger',
    headline: 'A newer change follows',
    explanation:
      'A newer change of the same field of the same contact, or a newer event of the same appointment, follows, so nothing is written for this one.',
    remedy: 'Nothing to do: decide the newest one.',
    restsOnOtherRows: true,
  },
  'loses-by-policy': {
    outcome: 'ledger',
    headline: "The other side's value wins",
    explanation:
      "Both systems have changed the field, and the field policy says that the other one's value stands: nothing is written for this change.",
    remedy: 'Nothing to do. If this value is the right one, correct it in the system that wins.',
    restsOnOtherRows: true,
  },
  'one-side-changed': {
    outcome: 'ledger',
    headline: 'One side has changed',
    explanation:
      'The systems held the same when they last agreed, and since then only one of them has changed the field: its value would be written to the other.',
    remedy: 'Approve the row if the new value is wanted on the other side too.',
  },
  'wins-by-policy': {
    outcome: 'ledger',
    headline: "One side's value wins by the policy",
    explanation:
      'The systems hold different values, and the field policy or the contact map says which one wins.',
    remedy: 'Approve the row if the value that wins is right.',
  },
  'fills-a-blank': {
    outcome: 'ledger',
    headline: 'Only one side holds a value',
    explanation: 'One system holds a value and the other holds none: nothing would be overwritten.',
    remedy: 'Approve the row if the other side should have the value too.',
  },
  'identifiers-agree': {
    outcome: 'ledger',
    headline: 'Identifiers agree',
    explanation: 'Two or more identifiers on the row name the same mapped contact, and none names another.',
    remedy: 'Approve the row if the action is wanted.',
    example: 'clean',
  },
  'single-identifier-match': {
    outcome: 'ledger',
    headline: 'One identifier matches',
    explanation:
      'One identifier on the row names one mapped contact, and the match policy accepts that kind alone.',
    remedy: 'Check the contact, then approve the row if the action is wanted.',
    example: 'clean',
    restsOnOtherRows: true,
  },
  'existing-record-match': {
    outcome: 'ledger',
    headline: 'One existing record fits',
    explanation:
      'Exactly one record of the Existing Records tab has the external key, or what else the match policy looks for, of this row.',
    remedy: 'Check the record, then approve the row if the action is wanted.',
    example: 'clean',
  },
  'several-recipients': {
    outcome: 'conflict',
    headline: 'Several people on one message',
    explanation:
      'The message or call was with several people who are not one contact, or with somebody unknown while a contact is in copy. A row can be written to one contact only.',
    remedy: 'Pick the contact that it is about, or split the row in the source tab.',
    settledByLink: true,
  },
  'identifiers-disagree': {
    outcome: 'conflict',
    headline: 'E-mails or phones belong to different contacts',
    explanation:
      'The e-mails and phones on the row belong to different contacts of the contact map, so a write could reach the wrong person.',
    remedy:
      'Find out who the row is about. Correct the wrong identifier in the source, or the contact map, then run again.',
    example: 'identity-conflict',
    settledByLink: true,
  },
  'contact-id-disagrees': {
    outcome: 'conflict',
    headline: 'CRM id and other identifiers name different contacts',
    explanation: 'The CRM id on the row is not the id of the contact that its other identifiers belong to.',
    remedy:
      'Open both contacts in the CRM. Correct the id or the e-mail at the source, or the contact map, then run again.',
    example: 'identity-conflict',
    settledByLink: true,
  },
  'contact-not-mapped': {
    outcome: 'conflict',
    headline: 'Contact is not in the contact map',
    explanation:
      'Nobody in the contact map has an id, e-mail or phone of this row, or only a row of the map that cannot be used. No contact is ever created.',
    remedy:
      'If the person exists in both CRMs, add them to the contact map, or the ids that their row lacks, and run again. If not, reject the row, or create the contact by hand first.',
    example: 'identity-conflict',
    settledByLink: true,
  },
  'new-identifier-on-contact': {
    outcome: 'conflict',
    headline: 'Known contact with an unknown e-mail or phone',
    explanation:
      'One identifier names a mapped contact, but another on the row is not in the map, although the contact has one of that kind there.',
    remedy:
      'If it is a second address or number of the same person, add it to the contact map and run again. If not, reject the row.',
    example: 'identity-conflict',
    settledByLink: true,
  },
  'phone-disowned': {
    outcome: 'conflict',
    headline: "Phone is said not to be the contact's",
    explanation:
      "Somebody at this phone said that it is the wrong number, or a call was noted as one. So the phone may be another person's now, and nothing else on the row names the contact.",
    remedy:
      "Find out whose phone it is. If it is no longer the contact's, take it out of the contact map and of both CRMs, then run again.",
    restsOnOtherRows: true,
    doubtsOneIdentifier: true,
    settledByLink: true,
  },
  'name-disagrees': {
    outcome: 'conflict',
    headline: "Name is not the contact's",
    explanation:
      "One identifier alone names the contact, and the name on the row cannot be the name that the contact map has: the identifier may be a relative's, a colleague's, or an old one.",
    remedy:
      'Find out who the row is about. Correct the identifier or the name at the source, or the contact map, then run again. Or confirm the contact by hand.',
    settledByLink: true,
  },
  'identifier-of-several-people': {
    outcome: 'conflict',
    headline: 'Identifier of several people',
    explanation:
      'The only identifier that names the contact is on other rows of this workbook under another name, beside somebody else, or given to another contact, so it names no one person.',
    remedy:
      'Find out who it was and decide by hand. If it is shared, list it on the Shared Identifiers tab; if it is not, correct the other rows.',
    restsOnOtherRows: true,
    doubtsOneIdentifier: true,
    settledByLink: true,
  },
  'direction-undecided': {
    outcome: 'conflict',
    headline: 'Which side is the contact?',
    explanation:
      'Neither side of the message is listed as ours, or the side that should be ours is a contact in the map. So nobody can tell who the contact is.',
    remedy:
      'List your own mailboxes and lines on the Own Identifiers tab (@yourdomain.com for all of a domain) and run again. A line of yours that the contact map holds should leave it.',
    settledByLink: true,
  },
  'identifier-shared': {
    outcome: 'conflict',
    headline: 'Identifier belongs to several contacts',
    explanation:
      'The identifier belongs to several contacts of the map, and nothing else on the row settles which.',
    remedy: 'Choose one of the candidates, or correct the contact map where one of them should not hold it.',
    example: 'identity-conflict',
    settledByLink: true,
  },
  'shared-identifier-only': {
    outcome: 'conflict',
    headline: 'Only a shared mailbox or phone',
    explanation:
      'The only identity on the row is listed as shared (a household phone, a team mailbox), so it names no one person.',
    remedy:
      'Find out who it was and decide by hand. If it belongs to one person, take it off the Shared Identifiers tab.',
    settledByLink: true,
  },
  'weak-identifier-only': {
    outcome: 'conflict',
    headline: 'One identifier is not enough',
    explanation:
      'Only one identifier names the contact, and it is not enough alone: the match policy does not accept its kind, or it is a phone with an extension on one side only.',
    remedy:
      'Confirm the contact by hand, or accept the kind in the Match Policy tab (accepts_alone). Add a missing extension to the contact map.',
    doubtsOneIdentifier: true,
    settledByLink: true,
  },
  'map-contradiction': {
    outcome: 'conflict',
    headline: 'Contact map contradicts itself',
    explanation:
      'The matched contact appears in several rows of the contact map, and they say different things.',
    remedy: 'Correct the rows of the contact map that repeat the id, then run again.',
  },
  'map-disagrees-with-export': {
    outcome: 'conflict',
    headline: "Map and the contact's own export disagree",
    explanation:
      "An export in this workbook has the contact's id with another e-mail and another phone or name than the contact map: the map may point to another person.",
    remedy:
      "Open the id in its CRM. Correct the contact map's row or the record there, export again and run again.",
    restsOnOtherRows: true,
  },
  'target-contact-gone': {
    outcome: 'conflict',
    headline: 'Contact is gone from the target CRM',
    explanation:
      "The target's export is said to hold all its contacts, and the contact's id is not among them: it was deleted or merged there.",
    remedy:
      'Find the contact in the target and put its id into the contact map, or take the id out. Export again if the export is old.',
    restsOnOtherRows: true,
  },
  'target-finds-another': {
    outcome: 'conflict',
    headline: 'The target CRM would find another contact',
    explanation:
      'The way in which the sync finds a contact in the target, by e-mail or phone, finds another than the mapped one there, or may: the write would go to that one.',
    remedy:
      'Let the sync write by id (finds_contact_by in Target Facts), or merge or correct the other contact in the target, export again and run again.',
    restsOnOtherRows: true,
  },
  'target-finds-nobody': {
    outcome: 'conflict',
    headline: 'The target CRM would find nobody',
    explanation:
      "The target's export holds all its contacts, and none of them has the e-mail or phone by which the sync would look for this one: an upsert would create a second contact.",
    remedy:
      'Let the sync write by id (finds_contact_by in Target Facts), or put the e-mail or phone on the contact in the target, export again and run again.',
    restsOnOtherRows: true,
  },
  'target-swaps-primary': {
    outcome: 'conflict',
    headline: 'The write would change the first e-mail',
    explanation:
      'The target takes the e-mail of the write as the first one, and the one that is there may be lost.',
    remedy:
      "Let the sync write by id (finds_contact_by in Target Facts), or use the contact's first e-mail on the row.",
    restsOnOtherRows: true,
  },
  'target-contact-missing': {
    outcome: 'conflict',
    headline: 'Contact has no id in the target CRM',
    explanation:
      'The contact is certain, but the map has no id for it in the system that the row would be written to. A write would have to create it.',
    remedy:
      "Add the contact's id in that system to the contact map, or decide whether a person should create the contact there.",
  },
  'identifier-unreadable': {
    outcome: 'conflict',
    headline: 'An identifier cannot be read',
    explanation:
      'One identifier on the row is malformed or redacted while another is usable, or its column in the contact map is damaged, so agreement cannot be shown.',
    remedy:
      'Correct or clear the cell in the source, or paste the contact map again as plain text, and run again. Or confirm the contact by hand.',
    settledByLink: true,
  },
  'protected-field': {
    outcome: 'conflict',
    headline: 'Protected field',
    explanation: 'The change would overwrite a field that must never be overwritten.',
    remedy:
      'Reject the row, or change the field by hand in the CRM. Whoever approves it all the same must say why in the note. The Field Policy tab says which fields are protected.',
    mayBeApproved: true,
    approvalNeedsNote: true,
  },
  'field-needs-review': {
    outcome: 'conflict',
    headline: "Field needs a person's review",
    explanation:
      'The field policy sends this field to a person: it always asks, the other system wins, or the current value is not known.',
    remedy: 'Compare the value in both CRMs and decide.',
    mayBeApproved: true,
  },
  'identity-field-change': {
    outcome: 'conflict',
    headline: 'Change of an e-mail, phone or id',
    explanation:
      'The change would write an identifier. A wrong one would send everything that follows to another person.',
    remedy: 'Confirm the new value with the person, update the contact map, then run again.',
    mayBeApproved: true,
  },
  'appointment-of-several-contacts': {
    outcome: 'conflict',
    headline: 'One appointment of several contacts',
    explanation:
      'The events of this appointment name different contacts, so at least one of them would put it into the wrong calendar.',
    remedy:
      'Look the appointment up at its source. Correct the contact on the event that is wrong, then run again.',
    restsOnOtherRows: true,
  },
  'value-belongs-to-another-contact': {
    outcome: 'conflict',
    headline: 'New value belongs to another contact',
    explanation:
      "The incoming e-mail, phone or id is another contact's in the contact map, or another change would make it another contact's.",
    remedy:
      'Find out whose it is. Correct the source or the contact map; two records may be the same person.',
    restsOnOtherRows: true,
  },
  'blank-would-erase': {
    outcome: 'conflict',
    headline: 'Blank would erase a value',
    explanation: 'The incoming value is blank, and writing it would erase what is held.',
    remedy: 'Reject the row, or erase the value by hand if that is meant.',
    mayBeApproved: true,
  },
  'list-would-be-replaced': {
    outcome: 'conflict',
    headline: 'What is in the list or the notes would be lost',
    explanation:
      'A write of tags, notes or several choices takes the place of all that is held, and the incoming value lacks some of it.',
    remedy:
      'Write the whole list: what is held and what is new. Or let the action say that the value is added. Reject the row if nothing is new.',
    remedyOfDifference:
      'Put the whole list, what both hold, on the side that is to be written from, and export again. Reject the row if nothing is to change.',
    mayBeApproved: true,
  },
  'consent-change': {
    outcome: 'conflict',
    headline: 'Change of consent',
    explanation:
      'The change touches do-not-contact, opt-out or consent, or the row would reach a contact of whom another row says that they asked not to be reached. A wrong value could break the law or a promise.',
    remedy: 'Check what the person asked for, and in which words each CRM stores it, then decide.',
    mayBeApproved: true,
    restsOnOtherRows: true,
  },
  'target-cannot-write': {
    outcome: 'conflict',
    headline: 'The target CRM does not take this field',
    explanation:
      'The target CRM refuses the field, or accepts it and drops it: it would look written and not be.',
    remedy: 'Change it by hand in the target, or leave the field out of the sync. Reject the row then.',
  },
  'target-record-shared': {
    outcome: 'conflict',
    headline: 'The field is shared by several contacts',
    explanation:
      'The target keeps the field on a record that other contacts share (a lead of Close): it would change for all of them.',
    remedy: 'If it is meant for all of them, change it by hand in the target. If not, reject the row.',
    restsOnOtherRows: true,
    mayBeApproved: true,
  },
  'source-of-truth-differs': {
    outcome: 'conflict',
    headline: 'Another system is the source of truth',
    explanation:
      'The contact map says that another system is right about this contact, or that a person reviews what is written to it.',
    remedy:
      'Check the value in the system that is right and decide. Correct the source_of_truth column of the contact map if it is out of date.',
    mayBeApproved: true,
  },
  'older-than-map': {
    outcome: 'conflict',
    headline: 'The other CRM was updated later',
    explanation:
      'The change is older than the last update, in the contact map or on the Existing Records tab, of what it would be written to.',
    remedy: 'Compare the two values and keep the newer one, or refresh the contact map and run again.',
    restsOnOtherRows: true,
    mayBeApproved: true,
  },
  'changed-on-both-sides': {
    outcome: 'conflict',
    headline: 'Changed on both sides',
    explanation:
      'Another system has changed the same field of the same contact to another value. Writing both changes would swap the two values.',
    remedy: 'Decide which value is right, approve that row and reject the other.',
    remedyOfDifference:
      'Decide whose value is right (use: close), or correct one of the two values in its system and export again.',
    restsOnOtherRows: true,
    mayBeApproved: true,
  },
  'sides-differ': {
    outcome: 'conflict',
    headline: 'The systems hold different values',
    explanation:
      'The systems hold different values of this field, nothing says when they last agreed, and no policy says which one wins. Writing either way could overwrite the right one.',
    remedy:
      'Decide which value is right (use: close), or correct one of the two values in its system. To settle all contacts at once, add a row for the field to the field policy with the winning system and the protection allow, then run again.',
  },
  'order-undecided': {
    outcome: 'conflict',
    headline: 'Order of changes cannot be decided',
    explanation:
      'It cannot be told which value is newer: two changes, or two events of one appointment, have the same time, a time is missing or has no time zone, or the newest is held.',
    remedy:
      "Look the value up in the CRM. Where times have no offset, name the time zone (time_zone in Settings, or in the tab's row of Source Tabs).",
    remedyOfDifference:
      'First decide the other rows that change this field. Then export again and run again.',
    restsOnOtherRows: true,
    restsOnWrittenTime: true,
    mayBeApproved: true,
  },
  'event-id-reused': {
    outcome: 'conflict',
    headline: 'Event id used for different contents',
    explanation: 'These rows share an event id but differ; it is unclear which is right.',
    remedy: 'Export again, or keep the right row and delete the others in the source tab.',
    restsOnOtherRows: true,
  },
  'same-event-other-id': {
    outcome: 'conflict',
    headline: 'One event under two ids',
    explanation:
      'Another row has the same contact, time, type and text under another event id, or another calendar has a meeting with the contact at that time. Writing both would write one event twice.',
    remedy: 'Compare the two rows, delete the one that does not count in the source tab, and run again.',
    restsOnOtherRows: true,
    mayBeApproved: true,
  },
  'correlation-id-reused': {
    outcome: 'conflict',
    headline: 'Correlation id used for different contents',
    explanation:
      'Several events of one kind have this correlation id, which says that they are one event, but their contents differ.',
    remedy:
      'Find out which of the rows happened. Delete the others in the source tab, or correct the correlation id there, and run again.',
    restsOnOtherRows: true,
    mayBeApproved: true,
  },
  'time-in-future': {
    outcome: 'conflict',
    headline: 'Dated after this review',
    explanation:
      'The row says that it happened more than two days after the time of this review. Day and month may be swapped, or a clock is wrong.',
    remedy:
      "Look the time up in the CRM and correct the cell in the source tab. Where the whole column writes the day first, set the tab's date order.",
    restsOnOtherRows: true,
  },
  'start-without-hour': {
    outcome: 'conflict',
    headline: 'Start has no time of day',
    explanation: 'The start of the appointment is a date alone, so a write would have to make up the hour.',
    remedy:
      'Add the time of day to the start in the source tab, or a column All Day Event with TRUE where it takes the whole day, and run again.',
  },
  'time-impossible': {
    outcome: 'conflict',
    headline: 'Start and end cannot be right',
    explanation:
      'The appointment ends before it starts, or it starts more than ten years ahead or before 1990, or at a time that the clock of its zone skips or shows twice when daylight saving begins or ends, or its status says that it is over although it is still to come.',
    remedy:
      'Look the appointment up in its calendar. Correct the start or the end in the source tab, with its offset (2026-05-09T09:15:00-04:00), and run again.',
    restsOnOtherRows: true,
  },
  'sensitive-status-change': {
    outcome: 'conflict',
    headline: 'Status would move backwards or become inactive',
    explanation: 'A status or stage would move backwards or to an inactive value.',
    remedy: 'Confirm with whoever owns the contact before it is written.',
    mayBeApproved: true,
  },
  'several-existing-records': {
    outcome: 'conflict',
    headline: 'Several existing records fit',
    explanation:
      'More than one record has the same external key, or the same company and name, or one key fits one record and the next another. So it cannot be told which one is meant.',
    remedy: 'Merge the duplicates in the CRM or correct the external key, then run again.',
    restsOnOtherRows: true,
  },
  'existing-record-missing': {
    outcome: 'conflict',
    headline: 'No existing record fits',
    explanation:
      'No record of the Existing Records tab has the external key of this row, or what else the match policy looks for. A write would have to create one, and nothing is ever created.',
    remedy: 'Correct the external key, or decide whether a person should create the record.',
  },
  'existing-record-disagrees': {
    outcome: 'conflict',
    headline: 'Existing record differs in person, name or type',
    explanation:
      'The record that the row fits belongs to another company or person, has another name, or is of another type.',
    remedy: 'Find out which record is meant. Correct the external key or the record, then run again.',
  },
  'review-condition': {
    outcome: 'conflict',
    headline: 'The match policy asks for a review',
    explanation:
      'The Match Policy tab names when a person reviews a record (a missing e-mail, a stage, an owner that changes). This row is such a case, or it cannot be checked here.',
    remedy:
      'Complete the row at its source and run again, or check the record and decide. The review_conditions of the Match Policy tab say what is held.',
    mayBeApproved: true,
  },
  'duplicate-contacts': {
    outcome: 'conflict',
    headline: 'May be the same person as another row',
    explanation: 'Records of one system share an identifier and may be the same person. Nothing is merged.',
    remedy:
      'Compare the rows in the CRM. Merge them there, or remove the shared identifier from one, then export again.',
    restsOnOtherRows: true,
  },
  'action-needs-review': {
    outcome: 'conflict',
    headline: 'Action is more than a note',
    explanation:
      'The desired action is not one that only logs, notes or makes a task: it may create, merge or delete a record, send something, or is not known. Or the event tells of a delete or a merge.',
    remedy: 'Do it by hand if it is wanted, or change the desired action in the source.',
  },
  'no-identity': {
    outcome: 'error',
    headline: 'No usable identity',
    explanation:
      "The row names nobody: its identifiers are blank, redacted, our own, or an automated sender's.",
    remedy: 'Add an identifier in the source tab, or leave the row out.',
    example: 'missing-identity',
  },
  'required-field-missing': {
    outcome: 'error',
    headline: 'Required field is blank',
    explanation: 'The match policy requires a field that is blank on this row.',
    remedy: 'Fill the cell in the source tab, or change what the Match Policy tab requires.',
    example: 'missing-identity',
  },
  'email-invalid': {
    outcome: 'error',
    headline: 'E-mail is malformed',
    explanation: 'The e-mail cannot be read, and no other identity on the row is usable.',
    remedy: 'Correct the e-mail in the source tab and run again.',
    example: 'missing-identity',
  },
  'phone-invalid': {
    outcome: 'error',
    headline: 'Phone is malformed',
    explanation:
      'The phone cannot be read, and no other identity on the row is usable. Numbers without a country code need a default region.',
    remedy:
      'Correct the phone in the source tab, or say the country of phones without a country code (phone_region in Settings, or --region), and run again.',
    example: 'missing-identity',
  },
  'timestamp-invalid': {
    outcome: 'error',
    headline: 'Time cannot be read',
    explanation:
      'A time on the row does not exist, is written in a way that is not read, or is the start of an appointment and could be either of two days.',
    remedy: 'Write it as 2026-05-09T09:15:00-04:00 in the source tab and run again.',
    restsOnOtherRows: true,
    restsOnWrittenTime: true,
  },
  'value-invalid': {
    outcome: 'error',
    headline: 'Incoming value is malformed',
    explanation:
      'The incoming value is not a valid value for its field, stands in place of one, or is a date that may be either of two days.',
    remedy:
      'Correct the value in the source (a date as 2026-05-09) and run again. How dates are written can be said in the Settings tab (date_order).',
  },
  'value-damaged': {
    outcome: 'error',
    headline: 'The value was damaged on its way',
    explanation:
      'A spreadsheet has replaced the value by an error, a rounded number, a day zero, or a number that may lack its plus or its zeros at the start, only a part of what is held is left of it, or its letters were read in another encoding. What it was cannot be told from what is left.',
    remedy:
      'Export again and import the file as plain text in UTF-8, without opening it in a spreadsheet first. If the system itself shows it so, correct it there.',
  },
  'row-malformed': {
    outcome: 'error',
    headline: 'Row does not fit the header',
    explanation:
      'The row has more or fewer cells than the header, so its values may stand under the wrong headings.',
    remedy: 'Look for a line break or delimiter inside a cell, correct the row and run again.',
  },
  'duplicate-event': {
    outcome: 'error',
    headline: 'The same event again',
    explanation:
      'An earlier row has the same contents, and the same event id or correlation id where there is one: this one repeats it.',
    remedy: 'Nothing to do. Delete the row in the source if it should not be there.',
    restsOnOtherRows: true,
  },
  'field-not-in-policy': {
    outcome: 'error',
    headline: 'Field policy does not know the field',
    explanation: 'No row of the field policy says whether this field may be written.',
    remedy:
      'Add the field to the Field Policy tab (protection: never, ask, fill-if-empty or allow) and run again.',
  },
  'not-approved-sample': {
    outcome: 'error',
    headline: 'Not an approved sample',
    explanation:
      'The row says of itself that it is live data, or does not say that it is a sample that was approved for this review.',
    remedy: 'Leave live rows out of the review, or have the sample approved at its source.',
  },
  'out-of-slice': {
    outcome: 'error',
    headline: 'Outside the enabled slice',
    explanation: "The row's source or record kind is not part of the slice that this run is limited to.",
    remedy: 'Nothing to do now. It is judged when a slice that holds it is enabled.',
  },
  'tab-not-recognized': {
    outcome: 'set-up',
    headline: 'Tab is not recognized',
    explanation: 'The headings fit no export that the review knows, so its rows are not reviewed.',
    remedy:
      'Check that the heading row was pasted too, and that the tab is one of the exports the review reads.',
  },
  'heading-missing': {
    outcome: 'set-up',
    headline: 'A heading is missing',
    explanation: 'The tab has no column for something that every row needs.',
    remedy: 'Add the column with that heading, or export again with it.',
  },
  'heading-ambiguous': {
    outcome: 'set-up',
    headline: 'Two columns have the same heading',
    explanation: "Two columns could both be the one that is meant, so nobody has reviewed the tab's rows.",
    remedy: 'Rename or delete one of the two columns and run again.',
  },
  'setup-heading-unknown': {
    outcome: 'set-up',
    headline: 'A column of the set-up is not read',
    explanation: 'The heading is none that this tab is read by, so what stands under it changes nothing.',
    remedy:
      'If it is meant to do something, rename it to one of the headings of the tab. If it is yours, leave it.',
  },
  'review-condition-unread': {
    outcome: 'set-up',
    headline: 'A review condition cannot be checked',
    explanation:
      'The Match Policy tab names a condition in words that are not read, so every record that it is for goes to a person.',
    remedy:
      'Word it as missing <column>, <column> changes, stage moves to <stage>, multiple matches or stage moves backwards. Or take it out, and check it by hand.',
  },
  'records-stand-for-map': {
    outcome: 'set-up',
    headline: 'Existing records stand for the contact map',
    explanation:
      'There is no contact map, and every tab is of the Copper family: which record a row is rests on the Existing Records tab alone.',
    remedy:
      'Nothing to do where that tab holds all records. A contact map beside it would also check who the people are.',
  },
  'tab-without-rows': {
    outcome: 'set-up',
    headline: 'Tab has headings but no rows',
    explanation: 'The headings were recognized, but no record stands below them.',
    remedy: 'Check that the whole export was pasted, or that it was not filtered when it was made.',
  },
  'own-side-unlisted': {
    outcome: 'set-up',
    headline: 'Nobody has said which mailboxes or lines are ours',
    explanation:
      'Most messages of the tab have nobody on them who is listed as our own, or our own side of them is a contact in the map. So it cannot be told with whom they were.',
    remedy:
      'If what stands on nearly all of them is your own, list it on the Own Identifiers tab (@yourdomain.com for all of a domain), and run again.',
  },
  'mapped-tab-missing': {
    outcome: 'set-up',
    headline: 'Source Tabs speaks of a tab that is not there',
    explanation: 'The mapping has no effect: no tab has this name.',
    remedy: 'Correct the name in the Source Tabs tab, or delete the row if the tab is no longer needed.',
  },
  'decision-column-missing': {
    outcome: 'set-up',
    headline: 'A table lacks its decision column',
    explanation:
      'The column was renamed or deleted, so what was decided in it is not read. A run adds an empty one at the right end.',
    remedy:
      'Delete the empty column, name the one with the decisions decision (Decision in a sheet), and run the review again.',
  },
  'decision-not-known': {
    outcome: 'set-up',
    headline: 'A word in the decision column is no decision',
    explanation: 'The word stays where it is and counts for nothing.',
    remedy: 'Write one of the words that are known, and anything else into the note.',
  },
  'decision-not-offered': {
    outcome: 'set-up',
    headline: 'A decision stands where it means nothing',
    explanation:
      'The row stays open: nothing can be approved while it is in dispute whom a row is about, while another finding holds it that no word settles, or, of a protected field, without a note that says why.',
    remedy:
      'Pick the contact (link: and one of its ids), reject the row, or do what the row says and run again.',
  },
  'decision-log-changed': {
    outcome: 'set-up',
    headline: 'The decision log was changed',
    explanation:
      'Each line of the log has the hash of the line above it, and from this line on they do not fit: somebody edited, moved or deleted one. Decisions still count as the tables have them; who made them before can no longer be shown.',
    remedy:
      'Bring the log back from a backup or from the version history. If that cannot be, keep the file for the record and say in the sign-off why its chain is broken.',
  },
  'phone-region-missing': {
    outcome: 'set-up',
    headline: 'Phones without a country code',
    explanation:
      'Phones lack their country code and nobody has said of which country they are, so they cannot be looked up.',
    remedy:
      'Say the country: the row phone_region in Settings (settings.csv), or --region. A tab of another country has its region in Source Tabs.',
  },
  'date-order-undecided': {
    outcome: 'set-up',
    headline: 'Dates that begin with the month or with the day',
    explanation:
      'Dates such as 5/9/2026 can be read in two ways, no date of their column says which, and nobody has said it. Rows that depend on them are held.',
    remedy:
      'Say the order: the row date_order in Settings (settings.csv), month-first or day-first. A tab of its own order has it in Source Tabs.',
  },
  'policy-rows-contradict': {
    outcome: 'set-up',
    headline: 'Two rows of the field policy contradict each other',
    explanation:
      'Two rows name one field under two names (tag and tags, status and lead_status) and say different things of it. The stricter one holds.',
    remedy: 'Keep one of the two rows, or let both say the same.',
  },
  'policy-field-guessed': {
    outcome: 'set-up',
    headline: 'Row of the field policy under another name',
    explanation:
      'The row protects a field under a name that nearly is, or holds, that of a field which is written without a row of its own. So that it does not protect nothing, it holds for that field too.',
    remedy:
      'Correct the name, one field a row. If both are fields of yours, give the other one a row of its own.',
  },
  'policy-row-never-applies': {
    outcome: 'set-up',
    headline: 'Row of the field policy that can never apply',
    explanation:
      'The row lets a field flow one way only and gives the win to the other side, or names a system in which no contact of the contact map has an id.',
    remedy: 'Correct the direction or the winning system, or add the ids of that system to the contact map.',
  },
  'last-agreed-unread': {
    outcome: 'set-up',
    headline: 'Column of Last Agreed that is not read',
    explanation:
      'Last Agreed holds the ids and fields of the contact map. What stands under other headings is read by nobody, and a tab without ids says nothing.',
    remedy: 'Rename the heading to that of the field or id, or delete the column.',
  },
  'last-agreed-row-unusable': {
    outcome: 'set-up',
    headline: 'Row of Last Agreed cannot be used',
    explanation:
      'The row names no contact of the contact map, several, or one that another row names too. Its fields are compared as if nobody had said when they last agreed.',
    remedy: 'Correct its ids, or delete the row.',
  },
  'map-row-unusable': {
    outcome: 'set-up',
    headline: 'Row of the contact map cannot be used',
    explanation:
      'The row has no contact id, does not fit the header, or says itself that it is not to be used (deleted, duplicate, do not sync), so it names nobody.',
    remedy: "Fill in the contact's id, correct what the row says, or delete the row from the contact map.",
  },
  'map-column-unread': {
    outcome: 'set-up',
    headline: 'Column of the contact map that is not read',
    explanation:
      "The column looks like e-mails, phones or ids, or has the name of a system, but its heading does not say that it is the contact's own. No row is linked by it; what it holds of another contact is held as shared.",
    remedy:
      "If it is the contact's own, rename the heading (email 2, phone 2, ghl_contact_id) and run again. If not, leave it.",
  },
  'map-identifier-unreadable': {
    outcome: 'set-up',
    headline: 'Identifier in the contact map cannot be read',
    explanation:
      'An e-mail, phone or id in the contact map is malformed, redacted or damaged. Rows that need it will be held.',
    remedy: 'Correct the cell in the contact map and run again.',
  },
  'map-identifier-shared': {
    outcome: 'set-up',
    headline: 'Several contacts share an identifier',
    explanation: 'An e-mail or phone appears in the contact map for more than one contact.',
    remedy:
      'If it is shared on purpose, list it on the Shared Identifiers tab. If not, correct the contact map.',
  },
  'map-id-repeated': {
    outcome: 'set-up',
    headline: 'The same contact id appears in several rows',
    explanation: 'A contact id appears in more than one row of the contact map.',
    remedy:
      'Merge the rows, or correct the id. Rows that contradict each other hold back everything for that contact.',
  },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;

/** A reason with all that it may say. */
export function reasonOf(code: ReasonCode): Reason {
  return REASONS[code];
}

const PRECEDENCE = new Map<string, number>(Object.keys(REASONS).map((code, index) => [code, index]));
const OUTCOME_RANK = { error: 0, conflict: 1, ledger: 2, 'set-up': 3 } as const;

/** What to do about a difference that is held for this reason. */
export function remedyOfDifference(code: ReasonCode): string {
  const { remedy, remedyOfDifference } = reasonOf(code);
  return remedyOfDifference ?? remedy;
}

/** Orders reason codes worst first: error over conflict over ledger, then the catalogue's order. */
export function byPrecedence(a: ReasonCode, b: ReasonCode): number {
  return (
    OUTCOME_RANK[REASONS[a].outcome] - OUTCOME_RANK[REASONS[b].outcome] ||
    (PRECEDENCE.get(a) ?? 0) - (PRECEDENCE.get(b) ?? 0)
  );
}
