import { sha256 } from '@noble/hashes/sha2.js';
import { formatDatePattern } from '../cells/datePattern.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { Charset, DigestAlgorithm } from './enums.ts';

type UtilitiesService = GoogleAppsScript.Utilities.Utilities;

const UTILITIES: EmulatedClass = {
  name: 'Utilities',
  path: 'Utilities',
  calls: 'counted',
  signatures: {
    computeDigest: 'DigestAlgorithm, text | DigestAlgorithm, int[] | DigestAlgorithm, text, Charset',
    formatDate: 'date, text, text',
  },
};

const bytesFrom = (data: unknown): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data as number[]);

export function newUtilities(session: Session): UtilitiesService {
  const members = {
    Charset,
    DigestAlgorithm,
    /** Bytes are signed, as Java's are. */
    computeDigest: (algorithm: unknown, data: unknown) => {
      if (algorithm !== DigestAlgorithm.SHA_256)
        throw new Error('Utilities.computeDigest is emulated for SHA_256 only');
      return Array.from(new Int8Array(sha256(bytesFrom(data))));
    },
    formatDate: (date: { getTime(): number }, timeZone: string, format: string) =>
      formatDatePattern(date.getTime(), timeZone, format),
  } satisfies Partial<UtilitiesService>;
  return strict<UtilitiesService>(UTILITIES, session, members);
}
