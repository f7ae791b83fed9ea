/*
 * What becomes of the tables once every row is judged: findings of all rows together, and the merge of a run's rows into the
 * tables that are there, key by key.
 */

import { sha256Of } from '../core/normalize/sha256.ts';
import { chained, type LogEntry, lineText } from '../core/proof/decisionLog.ts';
import type { SetupFinding } from '../core/read/setup/setupFinding.ts';
import { mergeKey } from '../core/rowFacts/mergedKey.ts';
import { findingsOfRows } from '../core/rowFacts/rowsShow.ts';
import { list, texts } from './texts.ts';
import { workbook } from './workbook.ts';

/** Findings of rows that come behind those of the set-up itself have this place and the next ones. */
const BEHIND = 1_000_000_000;

/** What is odd about the set-up that only rows show. `place` is below 0 where a finding comes before those of the set-up itself. */
export function row_findings(shown: string): string {
  const { first, last } = findingsOfRows(workbook(), JSON.parse(shown));
  return JSON.stringify({
    findings: texts([
      ...first.map((finding, at) => placed(finding, at - first.length)),
      ...last.map((finding, at) => placed(finding, BEHIND + at)),
    ]),
  });
}

function placed({ fixes, ...finding }: SetupFinding, place: number) {
  return { place, ...finding, fixes: fixes ? JSON.stringify(fixes) : '' };
}

/** A row key of the tables as the run leaves it; `now` is what judge_row or compare_contact has said of it, `link` what judge_link has, or ''. */
export function merge_key(
  rowKey: string,
  earlier: string,
  now: string,
  isSplit: string,
  log: string,
  link: string,
  runId: string,
  at: string,
): string {
  const said = now === '' ? null : JSON.parse(now);
  const facts = {
    earlier: JSON.parse(`{${earlier}}`),
    now: said && {
      outcome: said.ended,
      cells: said.cells,
      older: said.older,
      isLinkable: said.isLinkable === true,
    },
    isSplit: isSplit === 'true',
    log: list<LogEntry>(log),
    link: link === '' ? null : JSON.parse(link),
  };
  const { rows, entries, counts, linkedTo, proposal } = mergeKey(rowKey, facts, { now: at, runId });
  return JSON.stringify({
    rows: texts(rows.map(({ outcome, cells }) => ({ ended: outcome, cells }))),
    entries: texts(entries.map((entry, place) => ({ place, entry: JSON.stringify(entry) }))),
    counts,
    linkedTo,
    proposal: proposal ? JSON.stringify(proposal) : '',
  });
}

/** The hashes of new lines of the decision log, below the line that is its last ('' where it has none), and which is the last then. */
export function chain_entries(last: string, entries: string): string {
  const lines = chained(last === '' ? null : JSON.parse(last), list<LogEntry>(entries), sha256Of);
  const hashes = lines.map(({ line, hash }) => ({ line, hash }));
  return JSON.stringify({ hashes: texts(hashes), last: JSON.stringify(hashes.at(-1)) });
}

/** One line of the decision log as it stands in a folder; `above` is the hash of the line above it. */
export function log_line(line: number, above: string, entry: string): string {
  const [added] = chained({ line: line - 1, hash: above }, [JSON.parse(entry)], sha256Of);
  return added ? lineText(added) : '';
}
