import { REASONS } from '../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { rerunLine } from '../../core/report/rerunLine.ts';
import type { RunReport } from '../../core/report/runReport.ts';

const MOST_FINDINGS = 6;

/** How a run ended. */
export interface Written {
  /** Rows for which the time did not suffice. */
  readonly left: number;
  /** Cells that became formulas against all precautions. */
  readonly emptied: readonly string[];
  /** Cells that Sheets holds otherwise than they were written. */
  readonly altered: readonly string[];
  readonly isRepair: boolean;
}

export function unchangedSummary(): string {
  return 'Nothing has changed since the last run. Nothing was written.';
}

/** The few lines that a person reads after a run. */
export function runSummary(report: RunReport, { left, emptied, altered, isRepair }: Written): string {
  const parts = [
    left > 0
      ? `Not finished: ${left} rows are left, because Google allows six minutes at a time. Choose Run review again: it goes on where it stopped.`
      : countsLine(report),
    isRepair ? 'An earlier run had been cut off. This run repaired what it left.' : '',
    rerunLine(report.rerun),
    ...unrecognizedLines(report),
    ...findingLines(report),
    emptied.length > 0
      ? `These cells would have become formulas and were left blank: ${emptied.join(', ')}.`
      : '',
    altered.length > 0
      ? `Google Sheets did not keep these cells as they were written: ${altered.join(', ')}. Do not rely on them: run the review again, and if it says so again, choose Verify platform and send its tab to those who make this.`
      : '',
    left > 0 ? '' : nextLine(report),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function countsLine({ counts }: RunReport): string {
  const tables = OUTCOMES.map((outcome) => `${OUTPUTS[outcome].tab}: ${counts[outcome]}`);
  return `${tables.join('\n')}\nSkipped (headings, totals): ${counts.ignored}`;
}

function unrecognizedLines({ unrecognized }: RunReport): string[] {
  return unrecognized.length === 0
    ? []
    : [
        `NOT REVIEWED: ${unrecognized.map(({ tab }) => tab).join(', ')}. Choose Check tabs to see why, and name them on the tab Source Tabs.`,
      ];
}

export function findingLines({ setup }: Pick<RunReport, 'setup'>): string[] {
  // What Sheets damaged comes first: it is what makes other cells unreadable.
  const isDamage = ({ reason }: { reason: string }) => reason === 'value-damaged';
  const ordered = [...setup.filter(isDamage), ...setup.filter((finding) => !isDamage(finding))];
  const lines = ordered
    .slice(0, MOST_FINDINGS)
    .map(
      ({ reason, tab, row, evidence }) =>
        `${tab}${row ? ` row ${row}` : ''}: ${REASONS[reason].headline}. ${evidence}.`,
    );
  const more = setup.length - MOST_FINDINGS;
  return lines.length === 0
    ? []
    : [['Fix first:', ...lines, more > 0 ? `and ${more} more, see Handoff` : ''].filter(Boolean).join('\n')];
}

function nextLine({ counts }: RunReport): string {
  if (counts.conflict > 0)
    return 'Next: decide the rows of Conflicts. Show reasons explains the row you select.';
  return counts.ledger > 0
    ? 'Next: check a sample of Ledger against both CRMs, then approve its rows.'
    : 'Next: see Handoff.';
}
