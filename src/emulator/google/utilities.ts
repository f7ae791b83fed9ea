import { formatDatePattern } from '../cells/datePattern.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type UtilitiesService = GoogleAppsScript.Utilities.Utilities;

const UTILITIES: EmulatedClass = {
  name: 'Utilities',
  path: 'Utilities',
  calls: 'counted',
  signatures: { formatDate: 'date, text, text' },
};

export function newUtilities(session: Session): UtilitiesService {
  const members = {
    formatDate: (date: { getTime(): number }, timeZone: string, format: string) =>
      formatDatePattern(date.getTime(), timeZone, format),
  } satisfies Partial<UtilitiesService>;
  return strict<UtilitiesService>(UTILITIES, session, members);
}
