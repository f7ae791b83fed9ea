import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadataJson from 'libphonenumber-js/metadata.min.json';
import { plainNumber } from '../src/core/normalize/plainNumber.ts';
import { spelledNumbers } from './generate/spelledNumbers.ts';

/*
 * `npm run bench:phones -- 5000000`: proves over so many numbers of every country that libphonenumber reads a cell as it reads
 * its plain number, which is what lets the review parse a number once for all of its spellings.
 */

const metadata = metadataJson as unknown as MetadataJson;
const count = Number(process.argv[2] ?? 1_000_000);
let compared = 0;
let differing = 0;
for (const { spelled } of spelledNumbers(count, count)) {
  const plain = plainNumber(spelled);
  if (plain === '') continue;
  compared++;
  if (parsed(spelled.trim().replace(/^'/, '')) === parsed(plain)) continue;
  if (differing++ < 20) console.log(`${JSON.stringify(spelled)} is not read as ${plain}`);
}
console.log(`${count} numbers, ${compared} of them plain, ${differing} read otherwise`);
process.exit(differing === 0 ? 0 : 1);

function parsed(text: string): string {
  const number = parsePhoneNumberFromString(text, { extract: false }, metadata);
  return number
    ? `${number.number} ${number.country} ${number.isPossible()} ${number.isValid()} ${number.ext}`
    : '';
}
