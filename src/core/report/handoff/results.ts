import { IGNORED, type IgnoredWhy } from '../../read/ignoredRows.ts';
import { REASONS, type ReasonCode } from '../../reasons.ts';
import { ACCEPTANCE_CHECKS } from '../acceptance.ts';
import { readAsWords, recordCount, recordsInWords } from '../inputWords.ts';
import { OUTCOMES, OUTPUTS } from '../outputColumns.ts';
import type { RunReport } from '../runReport.ts';
import type { Tally } from '../tally.ts';
import { type Block, list, type Piece, paragraph, table } from './blocks.ts';

/** Every tab with what it was read as and what became of its rows. */
export function reviewedTable({ inputs, setupTabs }: RunReport): Block | null {
  const sources = inputs.map(({ tab, title, recognized, rows, counts, sha256 }) => [
    { tab },
    readAsWords(title, recognized.sure),
    recordCount({ rows, counts }),
    counts.ledger,
    counts.conflict,
    counts.error,
    counts.ignored,
    short(sha256),
  ]);
  const setups = setupTabs.map(({ tab, rows, sha256 }) => [
    { tab },
    'set-up',
    rows,
    '',
    '',
    '',
    '',
    short(sha256),
  ]);
  return table(
    ['Tab', 'Read as', 'Records', 'Ledger', 'Conflicts', 'Errors', 'Skipped', 'SHA-256'],
    [...sources, ...setups],
  );
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}

/** Why rows were left out, tab by tab: `2 in Spam, 1 a draft`. */
export function ignoredList({ inputs }: RunReport): Block | null {
  return list(
    inputs
      .filter(({ ignored }) => ignored.length > 0)
      .map(({ tab, ignored }) => {
        const counts = new Map<IgnoredWhy, number>();
        for (const { why } of ignored) counts.set(why, (counts.get(why) ?? 0) + 1);
        const whys = [...counts].map(([why, rows]) => `${rows} ${IGNORED[why]}`).join(', ');
        return ['Skipped in ', { tab }, `: ${whys}.`];
      }),
  );
}

export function unrecognizedList({ unrecognized, setup }: RunReport): Block | null {
  return list(
    unrecognized.map(({ tab, rows }) => [
      { tab },
      ` is not recognized, so nobody has reviewed its ${recordsInWords(rows)}: ${setup.find((finding) => finding.tab === tab)?.evidence ?? ''}`,
    ]),
  );
}

/** How many rows each reason holds, or lets pass. */
export function countsTable({ reasons }: RunReport): Block {
  const rows = OUTCOMES.flatMap((outcome) =>
    Object.entries(reasons)
      .filter(([code]) => REASONS[code as ReasonCode].outcome === outcome)
      .map(([code, n]): (Piece | number)[] => [
        OUTPUTS[outcome].tab,
        REASONS[code as ReasonCode].headline,
        { code },
        n ?? 0,
      ]),
  );
  return table(['Tab', 'Reason', 'Code', 'Rows'], rows) ?? paragraph('No row was reviewed.');
}

/** What is wrong with the contact map, other set-up and tabs, each with what to do. */
export function auditList({ setup }: RunReport): Block {
  const items = setup.map(({ reason, tab, row, evidence }) => [
    row === undefined ? { tab } : { tab, row },
    `: ${REASONS[reason].headline} (`,
    { code: reason },
    `). ${evidence}. ${REASONS[reason].remedy}`,
  ]);
  return list(items) ?? paragraph('Nothing was found.');
}

/** Each check that the runbook asks for, with the rows that show it. What no row shows is not shown to be wrong. */
export function evidenceMatrix({ shown }: Pick<Tally, 'shown'>): Block | null {
  return table(
    ['What has to be seen', 'Rows', 'For example'],
    ACCEPTANCE_CHECKS.map(({ shows }, at) => {
      const { rows = 0, example = null } = shown[at] ?? {};
      return [shows, rows, example ?? 'no row of this run shows it'];
    }),
  );
}
