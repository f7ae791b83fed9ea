import { sha256Of } from '../../core/normalize/sha256.ts';
import { type LogEntry, readLog } from '../../core/proof/decisionLog.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { call } from '../server.ts';

/** What was read of the decision log. It only grows, so that whatever comes later stands below. */
export interface ReadSoFar {
  /** Rows of its tab. */
  readonly rows: number;
  readonly entries: readonly LogEntry[];
}

const PAGE = 4000;

/** Reads what has been added to the decision log since the page last read it. A run says where somebody has changed it. */
export async function readOnInLog(holder: { log: ReadSoFar | null }): Promise<void> {
  for (;;) {
    const before = holder.log;
    const { rows, entries } = before ?? { rows: 0, entries: [] };
    const more = (await call('pageRows', OWN_TABS.log, rows + 1, PAGE)).rows;
    // Asked for twice at once: the first answer counts.
    if (holder.log !== before) return;
    const texts = more.map(([cell = '']) => cell);
    holder.log = { rows: rows + more.length, entries: [...entries, ...readLog(texts, sha256Of).lines] };
    if (more.length < PAGE) return;
  }
}
