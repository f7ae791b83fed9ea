import {
  type Block,
  type Handoff,
  type Line,
  list,
  paragraph,
  section,
  table,
} from '../report/handoff/blocks.ts';
import { OUTPUTS } from '../report/outputColumns.ts';
import type { RunReport } from '../report/runReport.ts';
import { systemTitle } from '../systems/systems.ts';
import type { Metrics } from './metrics/metrics.ts';
import { sayAgreement, sayOverruled, saySamples, sayWork } from './metrics/metricsWords.ts';
import type { Operation } from './plan/operation.ts';
import type { Plan } from './plan/plan.ts';
import { writeLine } from './plan/planBlocks.ts';
import { planSize, sayLeftOut } from './plan/planSize.ts';
import type { ProofSettings } from './proofSettings.ts';
import { type DecisionCounts, notReady } from './readiness.ts';
import type { SampleResult } from './sample/sampleResult.ts';
import { saySample } from './sample/sampleWords.ts';
import type { SecondCounts } from './second/secondCounts.ts';
import { type Signed, whyNotSigned } from './signOff/signing.ts';
import { verdictBlocks } from './verdictBlocks.ts';

/** All that the first page of a handoff tells. */
export interface FirstPageFacts {
  readonly counts: DecisionCounts;
  readonly report: Pick<RunReport, 'unrecognized' | 'setup' | 'counts' | 'differences'>;
  readonly settings: ProofSettings;
  /** What the decisions as they stand would write; null where nothing is approved. */
  readonly plan: Pick<Plan, 'planId' | 'counts' | 'operations' | 'leftOut'> | null;
  /** null where none was drawn and none is asked for. */
  readonly sample: SampleResult | null;
  readonly second: SecondCounts;
  readonly metrics: Metrics;
  readonly signed: Signed | null;
}

const EXAMPLES = 3;

/** The page that a manager reads in a minute: can it be signed, what will be written, who decided, what stays open. */
export function firstPageBlocks(facts: FirstPageFacts): Handoff {
  const { counts, signed, sample, plan } = facts;
  return [
    ...verdictBlocks(notReady(counts, facts.report, facts), signed),
    ...section('What will be written', ...writtenBlocks(plan)),
    ...section('What was decided, and by whom', ...decidedBlocks(facts)),
    ...section('What stays open', list(sayOpen(facts).map((line) => [line]))),
    ...section(
      'Sign-off and sample',
      paragraph(signed ? saySigned(signed) : 'Nobody has signed.'),
      sample ? paragraph(saySample(sample)) : paragraph('No sample of the Ledger was drawn.'),
      list(saySamples(facts.metrics).map((line) => [line])),
    ),
    ...section('What this does not say', list(NOT_SAID)),
  ];
}

function writtenBlocks(plan: FirstPageFacts['plan']): (Block | null)[] {
  if (!plan || plan.operations.length === 0)
    return [paragraph('Nothing: no row that could be written is approved.')];
  const { counts, operations } = plan;
  const rows = Object.entries(counts.fields).map(([name, writes]) => {
    const [target = '', ...field] = name.split(' ');
    return [systemTitle(target), field.join(' '), writes];
  });
  return [
    paragraph(`${planSize(counts)}.${sayLeftOut(plan, 'the plan says why')}`),
    table(['System', 'Field', 'Writes'], rows),
    list(examplesOf(operations).map((operation) => ['For example: ', ...writeLine(operation)])),
  ];
}

/** Of different fields, as far as there are. */
function examplesOf(operations: readonly Operation[]): readonly Operation[] {
  const byField = new Map<string, Operation>();
  for (const operation of operations) {
    const field = `${operation.target} ${operation.fields[0]?.field}`;
    if (!byField.has(field)) byField.set(field, operation);
  }
  const first = [...byField.values()].slice(0, EXAMPLES);
  return [...first, ...operations.filter((one) => !first.includes(one))].slice(0, EXAMPLES);
}

function decidedBlocks({ counts, metrics, second }: FirstPageFacts): (Block | null)[] {
  const people = Object.entries(counts.byPerson).map(([name, rows]) => [name, rows]);
  const { decided, approved, rejected, linked, waiting } = counts;
  const twice =
    second.asked > 0
      ? [
          `Rows that two people decide: ${second.asked}. Agreed: ${second.agreed}. Waiting for the second one: ${second.waiting}.`,
        ]
      : [];
  const lines = [...sayWork(metrics), ...twice, ...sayAgreement(metrics), ...sayOverruled(metrics)];
  return [
    paragraph(
      decided + waiting === 0
        ? 'Nobody has decided anything yet.'
        : `Rows decided: ${decided} (${approved} approved, ${rejected} rejected, ${linked} linked). Decided before the exports were as they are now, and carried over: ${metrics.carriedOver}.`,
    ),
    table(['Who', 'Rows'], people),
    list(lines.map((line) => [line])),
  ];
}

/** What nobody has decided, or what cannot be written, a line each. */
export function sayOpen({ counts, report }: Pick<FirstPageFacts, 'counts' | 'report'>): string[] {
  const { open, waiting, reopened, ledgerOpen } = counts;
  const errors = report.counts.error + report.differences.error;
  const lines: [number, string][] = [
    [open, `of ${OUTPUTS.conflict.tab} that nobody has decided`],
    [reopened, 'reopened, because their evidence changed or two people disagree'],
    [waiting, 'put off, or waiting for somebody to find out more'],
    [ledgerOpen, `of ${OUTPUTS.ledger.tab} that nobody has approved: they are not written`],
    [errors, 'broken, for whoever exports them: they are not written, and do not stand in the way'],
  ];
  return lines.flatMap(([rows, what]) => (rows === 0 ? [] : [`${rows} ${what}.`]));
}

function saySigned({ signOff, state }: Signed): string {
  const people = signOff.signatures.map(
    ({ as, role, at, statement }) =>
      `${as}${role ? `, ${role}` : ''}, on ${at}: "${statement.replace(/\.$/, '')}"`,
  );
  const lacks = whyNotSigned(state);
  const words = lacks.length === 0 ? 'It stands.' : `It does not stand: ${lacks.join('; ')}.`;
  return `${signOff.planId} was signed by ${people.join('; ')}. ${words}`;
}

const NOT_SAID: readonly Line[] = [
  [
    'That anything has been written: the review has no access to a CRM, and whoever applies the plan checks each value first.',
  ],
  ['That what the exports hold is still so: they are as old as they are.'],
  ['Who somebody is: names are what people typed.'],
];
