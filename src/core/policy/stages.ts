import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { SetupProblem } from './setupProblem.ts';
import { oneOf, type SetupColumns, validateTab } from './validate.ts';

/**
 * Where a contact or an opportunity stands on its way, least to most, where the Stages tab does not say: the other names of
 * each place on one line. A move up the page is backwards; within a line it is neither.
 */
const STAGE_ORDER: readonly (readonly string[])[] = [
  ['subscriber'],
  ['lead', 'prospecting'],
  ['new', 'new lead', 'open', 'open not contacted'],
  ['attempted to contact'],
  ['contacted', 'connected', 'in progress', 'working', 'working contacted', 'contact made'],
  ['marketing qualified lead', 'marketingqualifiedlead', 'mql'],
  ['sales qualified lead', 'salesqualifiedlead', 'sql'],
  ['qualified', 'converted', 'closed converted', 'qualified to buy'],
  ['opportunity', 'open deal'],
  ['discovery', 'needs analysis', 'appointment scheduled', 'meeting scheduled'],
  ['demo', 'demo scheduled', 'presentation', 'presentation scheduled', 'value proposition'],
  ['proposal', 'proposal sent', 'proposal made', 'quote sent', 'proposal price quote'],
  ['negotiation', 'negotiations', 'negotiations started', 'negotiation review'],
  ['verbal yes', 'verbal', 'verbal commitment', 'verbally agreed', 'decision maker bought in'],
  ['won', 'closed won', 'closedwon'],
  ['customer', 'client', 'active customer', 'active client'],
  ['evangelist'],
];
/** Says that somebody works on the contact, whatever its place: it takes nothing back. */
const ACTIVE = /^(?:active|current)$/;
/** Words of a value after which nobody works on a contact any more, whatever stands around them. */
const INACTIVE =
  /\b(?:(?:closed ?)?lost|inactive|closed(?! ?(?:won|converted))|(?:un|dis)qualified|not (?:qualified|interested|a fit|active)|no (?:longer|interest|fit)|archived?|deleted?|churn(?:ed)?|abandoned|dead|deceased|bad (?:fit|timing|lead)|cancell?ed|former|ex|past|rejected|declined|lapsed|expired|bounced|junk|spam)\b/;

/** What a stage is: somebody works on it, it was won, or nobody works on it any more. */
export const STAGE_KINDS = ['open', 'won', 'lost', 'inactive'] as const;
type StageKind = (typeof STAGE_KINDS)[number];
const OVER: ReadonlySet<StageKind> = new Set<StageKind>(['lost', 'inactive']);

interface Place {
  readonly order: number;
  readonly kind: StageKind;
}

/** The stages of one pipeline by their normalized names. `name` is normalized too; '' is any pipeline. */
interface Pipeline {
  readonly name: string;
  readonly places: ReadonlyMap<string, Place>;
}

/** The pipelines of the Stages tab, then the default order. */
export type Stages = readonly Pipeline[];

/** How a stage would move. Only `forward` takes nothing back; `unknown` is a stage, or a pair of them, of no known order. */
export type StageMove = 'forward' | 'backwards' | 'inactive' | 'unknown';

const DEFAULT_ORDER: Pipeline = {
  name: '',
  places: new Map(
    STAGE_ORDER.flatMap((names, order) =>
      names.map((name): [string, Place] => [name, { order, kind: 'open' }]),
    ),
  ),
};
export const DEFAULT_STAGES: Stages = [DEFAULT_ORDER];

const ROW = z.object({
  pipeline: z.string(),
  stage: z.string().check(z.minLength(1, 'is blank. Write the stage as the CRM names it')),
  order: z
    .string()
    .check(
      z.regex(/^\d{1,6}(?:\.\d{1,3})?$/, 'is no number. Number the stages in their order, the first one 1'),
    ),
  kind: oneOf(['', ...STAGE_KINDS]),
});
export const STAGES_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['stage', 'order'] };

/** Reads the Stages tab. A blank pipeline is any of them; a blank kind is told by the stage's own words. */
export function readStages(tab: Tab): { stages: Stages; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, STAGES_COLUMNS);
  const pipelines = new Map<string, Map<string, Place>>();
  const rowOf = new Map<string, number>();
  for (const { row, pipeline, stage, order, kind } of rows) {
    const name = normalizeHeading(pipeline);
    const places = pipelines.get(name) ?? new Map<string, Place>();
    pipelines.set(name, places);
    const key = normalizeHeading(stage);
    const earlier = rowOf.get(`${name}\u0001${key}`);
    if (earlier !== undefined)
      problems.push({
        tab: tab.name,
        row,
        heading: 'stage',
        says: `"${stage}" stands in row ${earlier} too. Keep one of the two rows`,
      });
    rowOf.set(`${name}\u0001${key}`, row);
    places.set(key, { order: Number(order), kind: kind || (INACTIVE.test(key) ? 'inactive' : 'open') });
  }
  const own = [...pipelines].map(([name, places]) => ({ name, places }));
  return { stages: [...own, ...DEFAULT_STAGES], problems };
}

/** The stages of one pipeline, and those of no pipeline in particular; all where `pipeline` is ''. */
export function stagesOf(stages: Stages, pipeline: string): Stages {
  const wanted = normalizeHeading(pipeline);
  return wanted === '' ? stages : stages.filter(({ name }) => name === '' || name === wanted);
}

/**
 * How a stage would move from all that is held to what comes in. Where the Stages tab orders two stages in several pipelines,
 * all of them must call the move a step forward.
 */
export function stageMove(stages: Stages, held: readonly string[], incoming: string): StageMove {
  const to = normalizeHeading(incoming);
  const place = stages.find(({ places }) => places.has(to))?.places.get(to);
  if (place ? OVER.has(place.kind) : INACTIVE.test(to)) return 'inactive';
  if (!place && ACTIVE.test(to)) return 'forward';
  const moves = held
    .map(normalizeHeading)
    .filter((from) => from !== '' && from !== to)
    .flatMap((from) => movesBetween(stages, from, to));
  if (moves.includes('backwards')) return 'backwards';
  return !place || moves.includes('unknown') ? 'unknown' : 'forward';
}

/** By each pipeline of a person's that has both, else by the default order. */
function movesBetween(stages: Stages, from: string, to: string): StageMove[] {
  const having = stages.filter(({ places }) => places.has(from) && places.has(to));
  const deciding = having.length > 1 ? having.filter((pipeline) => pipeline !== DEFAULT_ORDER) : having;
  if (deciding.length === 0) return ['unknown'];
  return deciding.map(({ places }) => {
    const [before, after] = [places.get(from), places.get(to)];
    if (!before || !after) return 'unknown';
    return OVER.has(before.kind) || after.order < before.order ? 'backwards' : 'forward';
  });
}

/** Whether a person has to say if a contact's stage may move so. Where nothing is known to be held, a new word takes nothing back. */
export function isSensitiveMove(stages: Stages, held: readonly string[], incoming: string): boolean {
  const move = stageMove(stages, held, incoming);
  return move === 'unknown' ? held.some((value) => value.trim() !== '') : move !== 'forward';
}
