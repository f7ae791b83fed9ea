import type { Directory } from './directory.ts';
import { nameOf } from './mails.ts';
import { eventMoment, spellMoment } from './moments.ts';
import { relativeOf, sameName } from './names.ts';
import type { PhoneNumber } from './phones.ts';
import type { Random } from './random.ts';
import { spellMail, spellPhone, spellPhoneADozenWays, spellPhoneAtHome } from './spelling.ts';

const AT_HOME = 0.2;

export type PhoneSpelling = 'international' | 'also-national' | 'a-dozen-ways';

/** One event row in the making: whom it is about, and everyone's identifiers in this row's spelling. */
export class Scene {
  constructor(
    readonly directory: Directory,
    readonly random: Random,
    readonly index: number,
    readonly contact: number,
    private readonly phones: PhoneSpelling,
  ) {}

  closeId(person = this.contact): string {
    return this.directory.closeId(person);
  }

  ghlId(person = this.contact): string {
    return this.directory.ghlId(person);
  }

  mail(person = this.contact, slot = 0): string {
    return this.spelled(this.plainMail(person, slot), person);
  }

  plainMail(person = this.contact, slot = 0): string {
    return this.directory.mail(person, slot);
  }

  /** Any address, spelled as this row spells addresses. */
  spelled(mail: string, person = this.contact): string {
    return spellMail(mail, nameOf(this.directory.seed, person), this.random);
  }

  phone(person = this.contact, slot = 0): string {
    return this.dialed(this.plainPhone(person, slot));
  }

  plainPhone(person = this.contact, slot = 0): PhoneNumber {
    return this.directory.phone(person, slot);
  }

  /** Any number, spelled as this row spells numbers. */
  dialed(phone: PhoneNumber): string {
    if (this.phones === 'a-dozen-ways') return spellPhoneADozenWays(phone, this.random);
    const atHome = this.phones === 'also-national' && phone.country === '1' && this.random.chance(AT_HOME);
    return atHome ? spellPhoneAtHome(phone, this.random) : spellPhone(phone, this.random);
  }

  /** The contact's name, as another system than the map may have it. */
  sameName(person = this.contact): string {
    return sameName(nameOf(this.directory.seed, person), this.random);
  }

  /** The name of somebody of the contact's family. */
  relative(): string {
    return relativeOf(nameOf(this.directory.seed, this.contact), this.random);
  }

  /** Another contact, about whom nothing is peculiar. */
  another(): number {
    const found = this.directory.pick('plain', this.random);
    return found === this.contact ? this.another() : found;
  }

  /** One of us, in the map or not: an own identifier. */
  colleague(): number {
    return this.random.of(this.directory.ownPeople);
  }

  /** A contact of whose phone somebody says that it is the wrong number. */
  disowned(): number {
    return this.directory.pick('disowned', this.random);
  }

  /** A contact whose e-mail and phone are listed as shared. */
  listed(): number {
    return this.directory.pick('listed', this.random);
  }

  stranger(): number {
    return this.directory.stranger(this.random);
  }

  moment(): number {
    return eventMoment(this.index);
  }

  time(): string {
    return spellMoment(this.moment(), this.random);
  }
}
