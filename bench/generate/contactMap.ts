import { DUMMY_MAILS, DUMMY_PHONES, redactionMark } from './damage.ts';
import { type Directory, firstOfPair } from './directory.ts';
import type { GeneratedTab } from './generated.ts';
import { nameOf } from './mails.ts';
import { utc } from './moments.ts';
import { plainName } from './names.ts';
import { e164, withExtension } from './phones.ts';
import { mix, Random } from './random.ts';
import type { Role } from './roles.ts';
import { nothing, spellMail, spellPhone } from './spelling.ts';

const HEADER = [
  'close_contact_id',
  'ghl_contact_id',
  'email',
  'phone',
  'close_updated_at',
  'ghl_updated_at',
  'lifecycle_stage',
  'status',
  'contact_source_of_truth',
  'appointment_source_of_truth',
  'name',
] as const;
/** What the map says of its contacts, and of their appointments: changes come from GHL, appointments from Close. */
const TRUTHS: Partial<Readonly<Record<Role, readonly [contact: string, appointment: string]>>> = {
  reviewed: ['review_required', 'Review'],
  'kept-elsewhere': ['Close', 'GoHighLevel'],
  'kept-there': ['GHL', 'Close'],
};

export function contactMapTab(directory: Directory): GeneratedTab {
  return {
    name: 'contact-map',
    header: HEADER,
    *rows() {
      for (let contact = 0; contact < directory.contacts; contact++) yield mapRow(directory, contact);
    },
  };
}

function mapRow(directory: Directory, contact: number): readonly string[] {
  const { seed } = directory;
  const random = new Random(mix(seed, 1, contact));
  const name = nameOf(seed, contact);
  const mail = (slot: number) => spellMail(directory.mail(contact, slot), name, random);
  const phone = (slot: number) => spellPhone(directory.phone(contact, slot), random);

  let closeId = directory.closeId(contact);
  let ghlId = directory.ghlId(contact);
  let mails = mail(0);
  let phones = phone(0);
  let closeAt = utc(directory.closeUpdatedAt(contact));
  let ghlAt = utc(directory.ghlUpdatedAt(contact));

  switch (directory.role(contact)) {
    case 'complement':
      if (contact === firstOfPair(contact)) phones = nothing(random);
      else [ghlId, mails] = ['', nothing(random)];
      break;
    case 'ghl-missing':
      ghlId = nothing(random);
      break;
    case 'close-missing':
      closeId = nothing(random);
      break;
    case 'idless':
      [closeId, ghlId] = [nothing(random), nothing(random)];
      break;
    case 'ragged':
      return [
        ...[closeId, ghlId, mails, phones, closeAt, ghlAt, 'lead', 'warm', 'active', '', ''],
        plainName(seed, contact),
      ];
    case 'redacted-mail':
      mails = redactionMark(directory.mail(contact, 0));
      break;
    case 'phoneless':
      phones = nothing(random);
      break;
    case 'mailless':
      [mails, closeAt, ghlAt] = [nothing(random), '', ''];
      break;
    case 'switchboard':
      phones = withExtension(directory.phone(contact, 0), '7');
      break;
    case 'dummy':
      [mails, phones] = [random.of(DUMMY_MAILS), random.of(DUMMY_PHONES)];
      break;
    case 'several':
      [mails, phones] = [
        `${directory.mail(contact, 0)}; ${mail(1)}`,
        `${phone(0)}; ${e164(directory.phone(contact, 1))}`,
      ];
      break;
  }
  const status = directory.role(contact) === 'refused' ? 'deleted in GHL' : directory.status(contact);
  const truths = TRUTHS[directory.role(contact)] ?? ['', ''];
  const stage = directory.stage(contact);

  return [closeId, ghlId, mails, phones, closeAt, ghlAt, stage, status, ...truths, plainName(seed, contact)];
}
