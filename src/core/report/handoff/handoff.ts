import type { SetUp } from '../../read/setup/setUp.ts';
import { OUTCOMES, OUTPUTS } from '../outputColumns.ts';
import type { RunReport } from '../runReport.ts';
import type { Tally } from '../tally.ts';
import { type Handoff, heading, list, paragraph, section } from './blocks.ts';
import { causesList } from './causes.ts';
import { comparisonBlocks } from './comparison.ts';
import { exampleBlocks } from './examples.ts';
import { nextSteps } from './nextSteps.ts';
import { protectedFields, sliceAndPolicy } from './policies.ts';
import {
  auditList,
  countsTable,
  evidenceMatrix,
  ignoredList,
  reviewedTable,
  unrecognizedList,
} from './results.ts';

/** How far people have come with deciding. */
export interface HandoffStanding {
  /** Whether the review can be signed, what will be written, who decided what. */
  readonly lead: Handoff;
  /** Rows that wait for a decision. */
  readonly toDecide: number;
}

/** Stands between the first page and what a developer reads. */
export const TECHNICAL = 'Technical record';

/** What a manager reads, and what changes as people decide and sign. */
export function firstPage(lead: Handoff): Handoff {
  return [heading(1, 'Handoff: CRM sync review'), ...lead];
}

/** What comes before the technical record, and the record. */
export function pagesOf(handoff: Handoff): { readonly first: Handoff; readonly record: Handoff } {
  const at = handoff.findIndex(
    (block) => block.kind === 'heading' && block.level === 2 && block.line[0] === TECHNICAL,
  );
  return { first: handoff.slice(0, at), record: handoff.slice(at) };
}

/** The page that goes to whoever takes over: whether it is ready, what was reviewed, what came out, what was not done, what to do next. */
export function handoffOf(report: RunReport, tally: Tally, setUp: SetUp, standing: HandoffStanding): Handoff {
  const { counts } = report;
  return [
    ...firstPage(standing.lead),
    heading(2, TECHNICAL),
    paragraph(`Run ${report.runId} of ${report.now}, CRM Sync Review ${report.version}.`),
    paragraph(
      { strong: String(counts.ledger) },
      ' rows are safe to approve, ',
      { strong: String(counts.conflict) },
      " were held for a person's decision, ",
      { strong: String(counts.error) },
      ` are broken. ${counts.ignored} were skipped (headings, totals).`,
    ),
    {
      kind: 'bars',
      bars: [
        ...OUTCOMES.map((outcome) => ({ name: OUTPUTS[outcome].tab, count: counts[outcome], outcome })),
        { name: 'Skipped', count: counts.ignored },
      ],
    },
    ...section('What to do next', nextSteps(report, standing.toDecide)),
    ...section('What was reviewed', reviewedTable(report), ignoredList(report), unrecognizedList(report)),
    ...section('Slice and policy', ...sliceAndPolicy(report, setUp)),
    ...section('What holds most rows', causesList(report)),
    ...section('Results', countsTable(report)),
    ...section('Evidence for each acceptance check', evidenceMatrix(tally)),
    ...section('What the systems hold differently', ...comparisonBlocks(report)),
    ...section('Audit of the contact map and the tabs', auditList(report)),
    ...section('Examples', ...exampleBlocks(tally)),
    ...section('Fields that must never be overwritten', protectedFields(setUp)),
    ...section('What was not done', list(NOT_DONE)),
  ];
}

const NOT_DONE = [
  ['Nothing was written to a CRM. The review has no access to one.'],
  ['No contact, appointment or note was created.'],
  ['No message was sent, no call was made, no payment was touched.'],
  [
    'The Ledger is a proposal: a row in it is safe to approve, and nothing happens until a person approves it and a sync writes it.',
  ],
];
