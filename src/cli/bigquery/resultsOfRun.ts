import { DECISIONS, readDecision } from '../../core/decisions.ts';
import type { Outcome } from '../../core/model.ts';
import type { RowHashes } from '../../core/proof/compare/rowHashes.ts';
import { logFindings } from '../../core/proof/logFindings.ts';
import { APPROVED, type Proposal } from '../../core/proof/plan/proposal.ts';
import { NO_PROOF, proofOfRun, type ReportWithProof } from '../../core/proof/proofOfRun.ts';
import { readDecisions } from '../../core/proof/runEntries.ts';
import type { SetUp } from '../../core/read/setup/setUp.ts';
import type { Handoff } from '../../core/report/handoff/blocks.ts';
import { handoffOf } from '../../core/report/handoff/handoff.ts';
import { COLUMNS } from '../../core/report/outputColumns.ts';
import { cellsByName } from '../../core/report/outputHeader.ts';
import type { OutputRow } from '../../core/report/outputRow.ts';
import { runReport } from '../../core/report/runReport.ts';
import {
  closeTab,
  noCounts,
  noTally,
  type Tally,
  tallyDifference,
  tallyRow,
} from '../../core/report/tally.ts';
import { beginRerun, type Rerun } from '../../core/rerun/rerun.ts';
import type { OutputTable } from '../../core/rerun/tableState.ts';
import { uncountedDecisions } from '../../core/rerun/uncountedDecisions.ts';
import { unreadDecisions } from '../../core/rerun/unreadDecisions.ts';
import { atOnce } from '../../core/steps.ts';
import { sha256 } from '../folder/sha256.ts';
import { SetupMistake } from '../usage.ts';
import type { ExportedRun, ExportedVerdict } from './exportedRun.ts';
import type { PreparedRun } from './preparedRun.ts';

/** What a folder of results holds. */
export interface ResultsOfRun {
  readonly report: ReportWithProof;
  readonly handoff: Handoff;
  readonly tables: Record<Outcome, OutputTable>;
  readonly proposals: readonly Proposal[];
  readonly hashes: readonly RowHashes[];
}

/** Counts the rows of a run, and says of it what the command line would have said. */
export function resultsOfRun(prepared: PreparedRun, exported: ExportedRun, setUp: SetUp): ResultsOfRun {
  const { verdicts, tables, findings, log, counts, runNo } = exported;
  const { runId, version, now, setupTabs } = prepared;
  const rerun: Rerun = { ...beginRerun(tables), counts };
  const tally = noTally();
  tally.notCompared.push(...prepared.tally.notCompared);
  tally.unrecognized.push(...prepared.tally.unrecognized);
  tally.tabs.push(...prepared.tally.tabs.map((tab) => ({ ...tab, counts: noCounts() })));
  tally.setup.push(...findings, ...unreadDecisions(tables), ...logFindings(log));
  const approved: Proposal[] = [];
  const proposals: Proposal[] = [];
  const links: Proposal[] = [];
  for (const verdict of verdicts) {
    const row = rowOf(rerun, verdict);
    count(tally, verdict, row);
    const said = readDecision(row.decision ?? '', DECISIONS);
    const { proposal, using } = verdict.added;
    if (proposal) proposals.push(proposal);
    if (proposal && said?.choice.value === APPROVED) approved.push(proposal);
    const { linked } = verdict;
    if (linked && said?.choice.value === 'link' && linked.on === `link: ${said.contact}`) links.push(linked);
    for (const used of using)
      if (said?.system !== undefined && used.on === `use: ${said.system}`) {
        proposals.push(used);
        approved.push(used);
      }
  }
  proposals.push(...links);
  approved.push(...links);
  for (const [at, tab] of tally.tabs.entries()) closeTab(tab, tab.rows, exported.ignored.get(at) ?? []);
  tally.setup.push(...uncountedDecisions(rerun));
  const report = runReport(tally, setUp, setupTabs, counts, { runId, judgedAt: now }, { version, now });
  const isUndecided = runNo === 1 && verdicts.every((verdict) => rowOf(rerun, verdict).decision === '');
  const { proof, front, toDecide } = atOnce(
    proofOfRun({
      past: NO_PROOF,
      log,
      decisions: atOnce(readDecisions(rerun.tables, log.lines)),
      rerun,
      proposals: approved,
      report,
      undecided: isUndecided
        ? {
            open: report.counts.conflict + report.differences.conflict,
            ledgerOpen: report.counts.ledger + report.differences.ledger,
          }
        : null,
      sha256,
    }),
  );
  return {
    report: { ...report, proof },
    handoff: handoffOf(report, tally, setUp, { lead: front, toDecide }),
    tables,
    proposals,
    hashes: verdicts.map(({ added }) => added.hashes),
  };
}

function count(tally: Tally, { tab, added }: ExportedVerdict, row: OutputRow): void {
  const of = tally.tabs[tab];
  if (!of) throw new SetupMistake(`the tables name tab ${tab}, which the folder does not have`);
  const { counted } = added;
  if ('field' in counted) tallyDifference(tally, counted);
  else tallyRow(tally, of, counted, row);
}

/** The row of a verdict as it stands in its table. */
function rowOf({ tables }: Rerun, { ended, rowKey }: ExportedVerdict): OutputRow {
  const cells = tables[ended].rowOf.get(rowKey);
  if (!cells)
    throw new SetupMistake(
      `a row of the last run is not in its table, or its file was not copied: ${rowKey}. If somebody has deleted it, run review.sql and export.sql again`,
    );
  const at = cellsByName(tables[ended].columns, cells);
  return Object.fromEntries(COLUMNS[ended].map((column) => [column, at(column)])) as OutputRow;
}
