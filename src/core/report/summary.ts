import { REASONS, type ReasonCode } from '../reasons.ts';
import { causeLine } from './causeLine.ts';
import { readAsWords, recordCount, recordsInWords } from './inputWords.ts';
import { OUTCOMES, OUTPUTS } from './outputColumns.ts';
import { rerunLine } from './rerunLine.ts';
import type { RunReport } from './runReport.ts';

const MOST_CAUSES = 5;

/** The few lines that a run prints: what was reviewed, what came out, what to do first. */
export function summaryOf(report: RunReport): string {
  const { counts, inputs, unrecognized, setup, rerun, causes } = report;
  const lines = [`CRM Sync Review ${report.version}, ${report.runId}`, ''];
  for (const input of inputs) lines.push(`  ${inputLine(input)}`);
  for (const { tab, rows } of unrecognized)
    lines.push(
      `  ${tab}: NOT REVIEWED. Not recognized, so nobody has reviewed its ${recordsInWords(rows)} (see below)`,
    );
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
  if (setup.length > 0) lines.push('', 'Fix the set-up first:');
  for (const { reason, tab, row, evidence } of setup.slice(0, 20))
    lines.push(`  ${tab}${row ? ` row ${row}` : ''}: ${REASONS[reason].headline}. ${evidence}`);
  if (setup.length > 20) lines.push(`  and ${setup.length - 20} more: see handoff.md`);
  const shared = causes.filter(({ rows }) => rows > 1).slice(0, MOST_CAUSES);
  if (shared.length > 0) lines.push('', 'What holds most rows:');
  for (const cause of shared) lines.push(`  ${causeLine(cause)}`);
  lines.push('', rerunLine(rerun));
  return lines.join('\n');
}

function inputLine({ tab, title, recognized, rows, counts }: RunReport['inputs'][number]): string {
  const { ledger, conflict, error, ignored } = counts;
  const skipped = ignored > 0 ? `; ${ignored} skipped (headings, totals)` : '';
  const read = readAsWords(title, recognized.sure);
  return `${tab}: ${recordsInWords(recordCount({ rows, counts }))}, read as ${read}: ${ledger} Ledger, ${conflict} Conflicts, ${error} Errors${skipped}`;
}
