import * as z from 'zod/mini';
import type { System, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { systemNamed } from '../sources/systems.ts';
import type { SetupProblem } from './setupTable.ts';
import { oneOf, validateTab } from './validate.ts';

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
  /** The reviewer's own words for when to write. Quoted, never interpreted. */
  readonly reviewRule: string;
}

const ARROW = /->|=>|→|>|[\s_-]to[\s_-]/i;
const ROW = z.object({
  field_name: z.string().check(z.minLength(1, 'is blank. Name the field')),
  direction: z.string(),
  winning_system: z.string(),
  review_rule: z.string(),
  protection: oneOf(['', ...PROTECTIONS]),
});

/**
 * Reads the Field Policy tab. Rows add to the defaults or replace them by field name. A blank protection keeps the
 * default; for a field without one it is `ask`, unless a winning system is named, which means that it may be written.
 */
export function readFieldRules(
  tab: Tab,
  defaultFor: (name: string) => Protection | undefined,
): { rules: FieldRule[]; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, ROW, ['field_name']);
  const seen = new Map<string, number>();
  const rules = rows.map((cells): FieldRule => {
    const complain = (heading: string, says: string) =>
      problems.push({ tab: tab.name, row: cells.row, heading, says });
    const name = normalizeHeading(cells.field_name);
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
        `"${cells.direction}" is not allowed here. Write close-to-ghl, ghl-to-close, both, or leave it blank`,
      );
    const winner = readWinner(cells.winning_system);
    if (winner === undefined)
      complain(
        'winning_system',
        `"${cells.winning_system}" is not allowed here. Write a system (close, ghl, copper), review_required, or leave it blank`,
      );
    const fallback = winner && winner !== 'review' ? 'allow' : 'ask';
    return {
      name,
      protection: cells.protection || defaultFor(name) || fallback,
      direction: direction ?? null,
      winner: winner ?? null,
      reviewRule: cells.review_rule,
    };
  });
  return { rules, problems };
}

function readDirection(cell: string): FieldRule['direction'] | undefined {
  const text = cell.trim();
  if (text === '') return null;
  if (/^(both|both ways|two[ -]way|bidirectional|either|<->|↔)$/i.test(text)) return 'both';
  const [from = '', to = '', ...others] = text.split(ARROW);
  const ends = { from: systemNamed(from), to: systemNamed(to) };
  return ends.from && ends.to && others.length === 0 ? { from: ends.from, to: ends.to } : undefined;
}

function readWinner(cell: string): FieldRule['winner'] | undefined {
  const text = cell.trim();
  if (text === '') return null;
  if (/^review([ _-]?required)?$|^(person|ask|manual)$/i.test(text)) return 'review';
  return systemNamed(text);
}
