import { mailOf, withoutFirstDot, withTag } from './mails.ts';
import { days, mapMoment } from './moments.ts';
import { MOST_PEOPLE, type PhoneNumber, phoneOf } from './phones.ts';
import { mix, type Random } from './random.ts';
import { HUNDRED, hundredsWith, PLACES_OF, type Role, roleAt } from './roles.ts';

const COLLEAGUES_OUTSIDE_THE_MAP = 5;
const STRANGERS = 900_000;

/**
 * Everyone there is: below `contacts` a number is a row of the map, above it first our own people and then strangers.
 * It tells what a person truly has; what of that the map shows is the map's affair.
 */
export class Directory {
  /** Whose e-mail and phone are in own-identifiers. */
  readonly ownPeople: readonly number[];
  private readonly hundreds: number;

  constructor(
    readonly seed: number,
    readonly contacts: number,
  ) {
    const most = MOST_PEOPLE - STRANGERS - HUNDRED;
    if (!Number.isInteger(contacts) || contacts < 2 * HUNDRED || contacts > most) {
      throw new RangeError(
        `contacts is ${contacts}; a whole number from ${2 * HUNDRED} to ${most} is wanted`,
      );
    }
    this.hundreds = Math.floor(contacts / HUNDRED);
    const outside = [...Array(COLLEAGUES_OUTSIDE_THE_MAP).keys()].map((n) => contacts + n);
    this.ownPeople = [...outside, ...this.everyone('colleague')];
  }

  role(person: number): Role {
    return roleAt(person, this.hundreds);
  }

  /** Any contact that plays the role. */
  pick(role: Role, random: Random): number {
    return random.int(hundredsWith(role, this.hundreds)) * HUNDRED + random.of(PLACES_OF[role]);
  }

  stranger(random: Random): number {
    return this.contacts + HUNDRED + random.int(STRANGERS);
  }

  everyone(role: Role): number[] {
    const hundreds = [...Array(hundredsWith(role, this.hundreds)).keys()];
    return hundreds.flatMap((hundred) => PLACES_OF[role].map((place) => hundred * HUNDRED + place));
  }

  closeId(person: number): string {
    switch (this.role(person)) {
      case 'split-ghl':
      case 'split-mail':
      case 'complement':
        return `CLOSE-${firstOfPair(person) + 1}`;
      case 'twin-dot':
      case 'twin-tag':
        return `CLOSE-${twinSuffix(person)}`;
      default:
        return `CLOSE-${person + 1}`;
    }
  }

  ghlId(person: number): string {
    switch (this.role(person)) {
      case 'split-close':
      case 'split-mail':
      case 'complement':
        return `GHL-${firstOfPair(person) + 1}`;
      case 'twin-dot':
      case 'twin-tag':
        return `GHL-${twinSuffix(person)}`;
      default:
        return `GHL-${person + 1}`;
    }
  }

  contactKey(contact: number): string {
    return `${this.closeId(contact)}/${this.ghlId(contact)}`;
  }

  mail(person: number, slot: number): string {
    const first = firstOfPair(person);
    switch (this.role(person)) {
      case 'shared-mailbox':
      case 'complement':
        return mailOf(this.seed, first, slot);
      case 'twin-dot':
        return person === first ? mailOf(this.seed, first, 0) : withoutFirstDot(mailOf(this.seed, first, 0));
      case 'twin-tag':
        return person === first ? mailOf(this.seed, first, 0) : withTag(mailOf(this.seed, first, 0), 'home');
      case 'robot':
        return `no-reply@host${person}.test`;
      case 'office':
      case 'one-office':
        return `info@firm${person}.test`;
      default:
        return mailOf(this.seed, person, slot);
    }
  }

  phone(person: number, slot: number): PhoneNumber {
    switch (this.role(person)) {
      case 'shared-phone':
      case 'split-mail':
      case 'complement':
        return phoneOf(firstOfPair(person), slot);
      default:
        return phoneOf(person, slot);
    }
  }

  /** Always in the first half of 2025. */
  closeUpdatedAt(contact: number): number {
    return mapMoment(mix(this.seed, 21, firstOfPair(contact)));
  }

  /** Two days before Close or two days after it, so that comparing with the wrong side is found out. */
  ghlUpdatedAt(contact: number): number {
    const later = mix(this.seed, 22, firstOfPair(contact)) % 2 === 0;
    return this.closeUpdatedAt(contact) + days(later ? 2 : -2);
  }

  /** What the map holds; blank for the phoneless alone. */
  stage(contact: number): string {
    if (this.role(contact) === 'phoneless') return '';
    return ['lead', 'opportunity', 'customer'][mix(this.seed, 31, firstOfPair(contact)) % 3] as string;
  }

  status(contact: number): string {
    return mix(this.seed, 32, firstOfPair(contact)) % 2 === 0 ? 'new' : 'active';
  }
}

export function firstOfPair(person: number): number {
  return person & ~1;
}

export function otherOfPair(person: number): number {
  return person ^ 1;
}

/** Two ids that are one, to whoever ignores the case of letters. */
function twinSuffix(person: number): string {
  return `${firstOfPair(person) + 1}${person === firstOfPair(person) ? 'x' : 'X'}`;
}
