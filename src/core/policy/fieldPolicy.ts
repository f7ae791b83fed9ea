import * as z from 'zod/mini';
import type { System, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { systemNamed } from '../systems/systems.ts';
import { readSetupTab } from './readSetupTab.ts';
import type { SetupProblem } from './setupProblem.ts';
import { oneOf, type SetupColumns, validateTab } from './validate.ts';

export const PROTECTIONS = ['never', 'ask', 'fill-if-empty', 'allow'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** What a field is, beyond its protection: consent and identity keep their own rules whatever the tab says. */
export type FieldClass = 'consent' | 'identity' | 'stage' | 'text' | 'plain';

export interface FieldRule {
  /** Normalized as a heading: `lifecycle stage`. */
  readonly name: string;
  readonly protection: Protection;
  /** The flows that are wanted; null where the tab does not say. */
  readonly direction: { readonly from: System; readonly to: System } | 'both' | null;
  /** The system whose value stands when both have one; null where the tab does not say. */
  readonly winner: System | 'review' | null;
  /** The row of the Field Policy tab; none for a default. */
  readonly row?: number;
  /** The reviewer's own words for when to write. Quoted, never interpreted. */
  readonly reviewRule: string;
}

const ARROW = /->|=>|→|>|[\s_-]to[\s_-]/i;
const BOTH_WAYS = /^(?:both(?: ways)?|two way|bi ?directional|either|.*(?:<->|<=>|↔).*)$/i;
const REVIEW =
  /^(?:(?:manual |human )?review(?: required| only)?|person|human|ask|manual|none|neither|no sync)$/i;
/** Words for every field at once, which no row can mean. */
const ALL_FIELDS =
  /^(?:all|any|every|everything|others?|rest|the rest|default|else)(?: other)?(?: fields?)?$/;
/** The ids and keys by which systems find each other's records: a winner alone does not free them. */
const RECORD_ID = /(?:^| )(?:ids?|uuids?|keys?)$/;
/** A protection that has slipped into another column. */
const PROTECTS = /^\s*(?:never|ask|fill[\s_-]if[\s_-]empty)\s*$/i;
const ROW = z.object({
  field_name: z.string().check(z.minLength(1, 'is blank. Name the field')),
  direction: z.string(),
  winning_system: z.string(),
  review_rule: z.string(),
  protection: oneOf(['', ...PROTECTIONS]),
});
export const FIELD_POLICY_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['field_name'] };

/**
 * Reads the Field Policy tab. Rows add to the defaults or replace them by field name. A blank protection keeps the
 * default; for a field without one it is `ask`, unless a winning system is named, which means that it may be written. A row
 * that names both a direction and a winner says enough to be written, whatever the default.
 */
export function readFieldRules(
  tab: Tab,
  defaultFor: (name: string) => Protection | undefined,
): { rules: FieldRule[]; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, FIELD_POLICY_COLUMNS);
  problems.push(...shiftedRows(tab));
  const seen = new Map<string, number>();
  const rules = rows.map((cells): FieldRule => {
    const complain = (heading: string, says: string) =>
      problems.push({ tab: tab.name, row: cells.row, heading, says });
    const name = normalizeHeading(cells.field_name);
    if (!isOneField(name))
      complain(
        'field_name',
        `"${cells.field_name}" names no field: a row protects the one field that it names. Write a row for each field`,
      );
    if (seen.has(name))
      complain(
        'field_name',
        `"${cells.field_name}" stands in row ${seen.get(name)} too. Keep one of the two rows`,
      );
    seen.set(name, cells.row);
    const direction = readDirection(cells.direction);
    if (direction === undefined)
      complain(
        'direction',
        `"${cells.direction}" is not allowed here. Write close-to-ghl, ghl-to-close, both, review_required, or leave it blank`,
      );
    const named = readWinner(cells.winning_system);
    if (named === undefined)
      complain(
        'winning_system',
        `"${cells.winning_system}" is not allowed here. Write a system (close, ghl, copper), review_required, or leave it blank`,
      );
    if (cells.protection === '' && PROTECTS.test(cells.review_rule))
      complain(
        'review_rule',
        `"${cells.review_rule}" stands under the wrong heading. Write it under protection`,
      );
    const winner = direction === 'review' ? 'review' : (named ?? null);
    const flow = direction === 'review' ? null : (direction ?? null);
    const isSettled = winner !== null && winner !== 'review';
    const isFreed = isSettled && flow !== null && !RECORD_ID.test(name);
    const fallback = isSettled && !RECORD_ID.test(name) ? 'allow' : 'ask';
    // Prose is never interpreted: a row that says nothing else wants a person to read it.
    const isProse = winner === null && flow === null && cells.review_rule !== '';
    const usual = isFreed ? 'allow' : defaultFor(name);
    return {
      name,
      protection: cells.protection || (isProse && usual === 'allow' ? 'ask' : usual) || fallback,
      direction: flow,
      winner,
      reviewRule: cells.review_rule,
      row: cells.row,
    };
  });
  return { rules, problems };
}

/** Nobody reads what stands under no heading: a row that has shifted to the right would protect nothing. */
function shiftedRows(tab: Tab): SetupProblem[] {
  return readSetupTab(tab).rows.flatMap(({ row, beyond }) =>
    beyond === ''
      ? []
      : [
          {
            tab: tab.name,
            row,
            says: `"${beyond}" stands under no heading. Put it under the one that is meant, or take it away`,
          },
        ],
  );
}

/** Whether a name is neither a wildcard nor a word for all fields nor a list: such a row would protect nothing. */
function isOneField(name: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(name) || name.includes('*') || ALL_FIELDS.test(name)) return false;
  const parts = name.split(/[;,|]/);
  return name.includes('?') || parts.length === 1 || parts.some((part) => part.trim().split(' ').length > 3);
}

function readDirection(cell: string): FieldRule['direction'] | 'review' | undefined {
  const text = cell.trim();
  const words = text.replace(/[\s_-]+/g, ' ');
  if (text === '') return null;
  if (REVIEW.test(words)) return 'review';
  if (BOTH_WAYS.test(words) || BOTH_WAYS.test(text)) return 'both';
  const [from = '', to = '', ...others] = text.split(ARROW);
  const ends = { from: systemNamed(from), to: systemNamed(to) };
  return ends.from && ends.to && others.length === 0 ? { from: ends.from, to: ends.to } : undefined;
}

/** The system that a cell names as the one whose value stands, `review` where a person decides; undefined for any other word. */
export function readWinner(cell: string): FieldRule['winner'] | undefined {
  const text = cell.trim();
  if (text === '') return null;
  return REVIEW.test(text.replace(/[\s_-]+/g, ' ')) ? 'review' : systemNamed(text);
}
