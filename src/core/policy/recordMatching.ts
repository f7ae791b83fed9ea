import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { type KeySet, RECORD_KEYS, type RecordKey } from './existingRecords.ts';
import { objectTypeOf } from './objectType.ts';
import { readSetupTab } from './readSetupTab.ts';
import { DEFAULT_CONDITIONS, type ReviewCondition, readCondition } from './reviewConditions.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type SetupColumns, validateTab } from './validate.ts';

/** How records of one type are found among the existing ones, and what is never written to them. */
export interface RecordMatching {
  readonly row: number;
  readonly type: string;
  /** The first keys that a row has all of decide; what no record holds is not looked for by the next. */
  readonly order: readonly KeySet[];
  /** The order as it was written, and what of it could not be read. */
  readonly orderText: string;
  readonly unread: readonly string[];
  /** Normalized as headings. */
  readonly neverWritten: readonly string[];
  readonly conditions: readonly ReviewCondition[];
}

/** Where no policy says otherwise. */
const DEFAULT_ORDERS: Readonly<Record<string, readonly KeySet[]>> = {
  opportunity: [['external_key'], ['company', 'opportunity_name']],
  person: [['external_key'], ['person_email']],
  company: [['external_key'], ['company']],
};
/** Records behind which a person stands. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['opportunity', 'person']);
const KEY_ONLY: readonly KeySet[] = [['external_key']];

const ALIASES: Readonly<Record<string, RecordKey>> = {
  key: 'external_key',
  external_id: 'external_key',
  email: 'person_email',
  e_mail: 'person_email',
  email_address: 'person_email',
  name: 'opportunity_name',
  company_name: 'company',
};
const STEPS = /\s*(?:\bthen\b|\belse\b|->|=>|→|>|[,;|])\s*/i;
const TOGETHER = /\s*(?:\+|&|\band\b)\s*/i;
const LIST = /\s*[;,|\n]\s*/;
const ROW = z.object({
  object_type: z.string().check(z.minLength(1, 'is blank. Write opportunity, person or company')),
  match_order: z.string().check(z.minLength(1, 'is blank. Write external_key, or keys separated by "then"')),
  do_not_overwrite_fields: z.string(),
  review_conditions: z.string(),
});

export const RECORD_MATCHING_COLUMNS: SetupColumns<typeof ROW> = {
  schema: ROW,
  required: ['object_type', 'match_order'],
};

/** Whether a Match Policy tab says how records are found, by its headings, and not what a row must have. */
export function isRecordMatching(tab: Tab): boolean {
  const { headings } = readSetupTab(tab);
  return ['object type', 'match order'].every((name) => headings.includes(name));
}

export function readRecordMatching(tab: Tab): { matching: RecordMatching[]; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, RECORD_MATCHING_COLUMNS);
  const seen = new Map<string, number>();
  const matching = rows.map((cells): RecordMatching => {
    const complain = (heading: string, says: string) =>
      problems.push({ tab: tab.name, row: cells.row, heading, says });
    const type = objectTypeOf(cells.object_type);
    const earlier = seen.get(type);
    if (earlier !== undefined)
      complain(
        'object_type',
        `"${cells.object_type}" stands in row ${earlier} too. Keep one of the two rows`,
      );
    seen.set(type, cells.row);
    const steps = cells.match_order.split(STEPS).filter(Boolean);
    const order = steps.map(keySet);
    const firstUnread = order.indexOf(undefined);
    if (firstUnread === 0)
      complain(
        'match_order',
        `"${steps[0]}" is not allowed here. Write, separated by "then", some of: ${RECORD_KEYS.join(', ')}, company+opportunity_name`,
      );
    return {
      row: cells.row,
      type,
      order: order.slice(0, firstUnread < 0 ? undefined : firstUnread).filter((keys) => keys !== undefined),
      orderText: cells.match_order,
      unread: firstUnread < 0 ? [] : steps.slice(firstUnread),
      neverWritten: listed(cells.do_not_overwrite_fields).map(normalizeHeading),
      conditions: listed(cells.review_conditions).map((part) => readCondition(part.trim())),
    };
  });
  return { matching, problems };
}

/** The keys by which records of a type are found, in order. */
export function orderFor(matching: readonly RecordMatching[], type: string): readonly KeySet[] {
  return matching.find((row) => row.type === type)?.order ?? DEFAULT_ORDERS[type] ?? KEY_ONLY;
}

/** What a person reviews of records of a type, and whether somebody has said so. */
export function conditionsFor(
  matching: readonly RecordMatching[],
  type: string,
): { readonly conditions: readonly ReviewCondition[]; readonly row: number | null } {
  const said = matching.find((row) => row.type === type);
  if (said && said.conditions.length > 0) return { conditions: said.conditions, row: said.row };
  return { conditions: OF_PEOPLE.has(type) ? DEFAULT_CONDITIONS : [], row: null };
}

function keySet(step: string): KeySet | undefined {
  const keys = step.split(TOGETHER).map((word) => {
    const name = word
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    return Object.hasOwn(ALIASES, name) ? ALIASES[name] : RECORD_KEYS.find((key) => key === name);
  });
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function listed(cell: string): readonly string[] {
  return cell.split(LIST).filter((part) => part.trim() !== '');
}
