import { normalizeHeading } from '../normalize/heading.ts';
import type { Column } from './columns.ts';

/** Words after which a column numbers, names or links its row, or says when it was exported: one event may have two of these. */
const ABOUT_THE_ROW =
  /\b(?:ids?|uuid|guid|url|link|href|row|line|index|seq|sequence|correlation|updated|modified|synced|exported|created)\b|^#$/;
/** When a record last changed or was last heard of, in a snapshot: such a time only moves forward. */
const LAST_CHANGE =
  /\b(?:updated|modified|changed|edited)\b|\blast (?:\w+ ){0,2}(?:activity|contacted|contact|interaction|interacted|seen|engagement|communication|touch|touched|action|heard)\b/;
const ALL_DAY = /^(?:is )?(?:all day|full day)(?: event)?$/;

/** What columns that no field declares say of an event or a snapshot, by their headings. */
export interface TellingColumns {
  /** Those in which two events differ only if they are two. */
  readonly told: readonly Column[];
  readonly lastChanges: readonly Column[];
  /** A yes in one of them says that an appointment has no hour on purpose. */
  readonly allDay: readonly Column[];
}

export function tellingColumns(extra: readonly Column[]): TellingColumns {
  const named = (pattern: RegExp) => extra.filter(({ heading }) => pattern.test(normalizeHeading(heading)));
  const aboutTheRow = named(ABOUT_THE_ROW);
  return {
    told: extra.filter((column) => !aboutTheRow.includes(column)),
    lastChanges: named(LAST_CHANGE),
    allDay: named(ALL_DAY),
  };
}
