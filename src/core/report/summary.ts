import type { Cause } from '../causes/causes.ts';
import { REASONS, type ReasonCode } from '../reasons.ts';
import { OUTCOMES, OUTPUTS } from './outputColumns.ts';
import type { RunReport } from './runReport.ts';

const MOST_CAUSES = 5;

/** The few lines that a run prints: what was reviewed, what came out, what to do first. */
export function summaryOf(report: RunReport): string {
  const { counts, inputs, unrecognized, setup, rerun, causes } = report;
  const lines = [`CRM Sync Review ${report.version}, ${report.runId}`, ''];
  for (const { tab, title, recognized, rows, counts: of } of inputs)
    lines.push(
      `  ${tab}: ${rows} rows, read as ${title}${recognized.sure === 'certain' ? '' : `, ${recognized.sure}`} (${of.ledger} ledger, ${of.conflict} conflicts, ${of.error} errors, ${of.ignored} ignored)`,
    );
  for (const { tab, rows } of unrecognized) lines.push(`  ${tab}: NOT REVIEWED, ${rows} rows (see below)`);
  if (inputs.length + unrecognized.length === 0)
    lines.push('  no source tab: there is nothing to review beside the set-up');
  for (const outcome of OUTCOMES) {
    const beside = report.differences[outcome];
    lines.push(
      '',
      `${OUTPUTS[outcome].tab}: ${counts[outcome]}${beside > 0 ? `, and ${beside} field differences` : ''}`,
    );
    for (const [code, n] of Object.entries(report.reasons)) {
      const words = REASONS[code as ReasonCode];
      if (words.outcome === outcome) lines.push(`  ${String(n).padStart(6)}  ${words.headline} (${code})`);
    }
  }
  if (setup.length > 0) lines.push('', 'To mend in the set-up first:');
  for (const { reason, tab, row, evidence } of setup.slice(0, 20))
    lines.push(`  ${tab}${row ? ` row ${row}` : ''}: ${REASONS[reason].headline}. ${evidence}`);
  if (setup.length > 20) lines.push(`  and ${setup.length - 20} more: see handoff.md`);
  const shared = causes.filter(({ rows }) => rows > 1).slice(0, MOST_CAUSES);
  if (shared.length > 0) lines.push('', 'What holds most rows:');
  for (const cause of shared) lines.push(`  ${causeLine(cause)}`);
  lines.push('', rerunLine(rerun));
  return lines.join('\n');
}

/** `GHL-7004 is not in the contact map: 9 rows, 7 of them held by this alone. Add the contact …` */
export function causeLine({ says, rows, alone, todo }: Cause): string {
  const only = alone === rows ? 'held by this alone' : `${alone} of them held by this alone`;
  return `${says}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${only}. ${todo}`;
}

function rerunLine({ kept, updated, reopened, new: added, cleared }: RunReport['rerun']): string {
  if (updated + reopened + added + cleared === 0)
    return `No row has changed since the last run: ${kept} rows kept.`;
  return `Since the last run: ${added} new, ${kept} kept, ${updated} updated, ${reopened} reopened, ${cleared} cleared.`;
}
