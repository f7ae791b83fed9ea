const FIXED = /^(?:UTC|GMT|Z)?\s*(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i;
/** `CST` is three zones and `IST` four: an abbreviation names no moment, whatever a runtime takes it for. */
const ABBREVIATION = /^[A-Z]{2,5}$/i;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Whether `zone` is an offset (`UTC`, `GMT+3`, `-05:00`) or an IANA name this runtime knows (`America/Chicago`). */
export function isTimeZone(zone: string): boolean {
  return fixedOffsetMinutes(zone) !== null || formatFor(zone) !== null;
}

/**
 * The moments at which a clock in `zone` shows `wallMs` (milliseconds as if the clock showed UTC): one, but for a time
 * that the clock skips or shows twice (daylight saving). null where the zone is unknown.
 */
export function instantsAt(wallMs: number, zone: string): readonly number[] | null {
  const fixed = fixedOffsetMinutes(zone);
  if (fixed !== null) return [wallMs - fixed * 60_000];
  const format = formatFor(zone);
  if (format === null) return null;
  const day = 86_400_000;
  const guesses = [wallMs - day, wallMs + day].map((at) => wallMs - (wallAt(at, format) - at));
  return [...new Set(guesses.filter((at) => wallAt(at, format) === wallMs))];
}

/** `+05:30` → 330; '' and names are null. */
export function fixedOffsetMinutes(zone: string): number | null {
  const match = FIXED.exec(zone.trim());
  if (!match || zone.trim() === '') return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 || Number(match[3] ?? 0) > 59 ? null : match[1] === '-' ? -minutes : minutes;
}

/** Locale data of Apps Script's Intl is unverified: where a zone is refused, times in it stay undecided. */
function formatFor(zone: string): Intl.DateTimeFormat | null {
  if (ABBREVIATION.test(zone.trim())) return null;
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    format = null;
  }
  formats.set(zone, format);
  return format;
}

function wallAt(epochMs: number, format: Intl.DateTimeFormat): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epochMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((epochMs % 1000) + 1000) % 1000);
}
