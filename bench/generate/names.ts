import { type FullName, nameOf } from './mails.ts';
import type { Random } from './random.ts';

/** How people call those of our first names that have a short form. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  samuel: 'Sam',
  tomas: 'Tom',
  dmitri: 'Dima',
  luis: 'Lou',
};

/** A contact's name as the map has it. */
export function plainName(seed: number, person: number): string {
  const { first, last } = nameOf(seed, person);
  return `${capital(first)} ${capital(last)}`;
}

/** The same person's name as another system has it, or something that is nobody's name. */
export function sameName(name: FullName, random: Random): string {
  const [first, last] = [capital(name.first), capital(name.last)];
  return random.of([
    `${last}, ${first}`,
    `${first.charAt(0)}. ${last}`,
    `Dr. ${first} ${last}`,
    `${first} ${last}, MBA`,
    `${first} R. ${last}`,
    `${first} ${last}`.toUpperCase(),
    `${last} ${first}`,
    `${first} ${swapped(last)}`,
    `${first} ${last}-Brandt`,
    `${first} Brandt`,
    `${SHORT_FORMS[name.first] ?? first} ${last}`,
    accented(`${first} ${last}`),
    first,
    last,
    'Kestrel Services Ltd',
    'Unknown',
    '(no name)',
  ]);
}

/** Somebody of the same family: nobody's other name, but the same last one. */
export function relativeOf({ first, last }: FullName, random: Random): string {
  const other = random.of(
    ['Ruth', 'Oscar', 'Helga', 'Winston'].filter((name) => name.toLowerCase() !== first),
  );
  return `${other} ${capital(last)}`;
}

function swapped(word: string): string {
  const end = word.length - 2;
  return `${word.slice(0, end)}${word.slice(end + 1)}${word.slice(end, end + 1)}`;
}

function accented(name: string): string {
  return name.replace('o', 'ó').replace('a', 'á');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
