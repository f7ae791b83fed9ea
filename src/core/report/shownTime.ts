const TIME =
  /(?<!\d)(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?(?:(Z|[+-]00:?00)|([+-]\d\d:?\d\d))?(?![\d:.])/g;

/**
 * A text with its times as people read them: `2025-04-07T02:40:00Z` is `2025-04-07 02:40 UTC`. A time that names no zone gets none, and seconds
 * are left out where they say nothing: two values that differ look different.
 */
export function withShownTimes(text: string): string {
  return text.replace(
    TIME,
    (_, day: string, clock: string, seconds = '', utc?: string, offset?: string) =>
      `${day} ${clock}${/[1-9]/.test(seconds) ? `:${seconds}` : ''}${utc ? ' UTC' : offset ? ` UTC${offset}` : ''}`,
  );
}

/** When something was done, to the minute. Runs, decisions and signatures without a zone are of UTC. */
export function shownMinute(at: string): string {
  return at.replace(
    TIME,
    (_, day: string, clock: string, _seconds?: string, _utc?: string, offset = '') =>
      `${day} ${clock} UTC${offset}`,
  );
}
