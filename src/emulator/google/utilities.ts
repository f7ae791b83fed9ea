import { sha256 } from '@noble/hashes/sha2.js';
import { formatDatePattern } from '../cells/datePattern.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { Charset, DigestAlgorithm } from './enums.ts';

type UtilitiesService = GoogleAppsScript.Utilities.Utilities;

const MAX_SLEEP = 300_000;

const UTILITIES: EmulatedClass = {
  name: 'Utilities',
  path: 'Utilities',
  calls: 'counted',
  signatures: {
    computeDigest: 'DigestAlgorithm, text | DigestAlgorithm, int[] | DigestAlgorithm, text, Charset',
    base64Encode: 'text | int[] | text, Charset',
    formatDate: 'date, text, text',
    sleep: 'int',
    getUuid: '',
  },
};

const bytesFrom = (data: unknown): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data as number[]);

/** Reproducible on purpose: the n-th of a document is always the same. */
function uuid(number: number): string {
  const digits = Array.from(sha256(bytesFrom(`uuid ${number}`)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export function newUtilities(session: Session): UtilitiesService {
  const { world } = session;
  const members = {
    Charset,
    DigestAlgorithm,
    /** Bytes are signed, as Java's are. */
    computeDigest: (algorithm: unknown, data: unknown) => {
      if (algorithm !== DigestAlgorithm.SHA_256)
        throw new Error('Utilities.computeDigest is emulated for SHA_256 only');
      return Array.from(new Int8Array(sha256(bytesFrom(data))));
    },
    base64Encode: (data: unknown) =>
      btoa(Array.from(bytesFrom(data), (byte) => String.fromCharCode(byte)).join('')),
    formatDate: (date: { getTime(): number }, timeZone: string, format: string) =>
      formatDatePattern(date.getTime(), timeZone, format),
    sleep(milliseconds) {
      if (milliseconds < 0 || milliseconds > MAX_SLEEP) throw exception('Invalid argument: milliseconds');
      world.clock.advance(milliseconds);
    },
    getUuid: () => uuid(world.uuids++),
  } satisfies Partial<UtilitiesService>;
  return strict<UtilitiesService>(UTILITIES, session, members);
}
