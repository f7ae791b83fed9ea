import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { LOG_TAB } from '../report/outputColumns.ts';
import type { DecisionLog } from './decisionLog.ts';

/** Lines of the log that somebody has changed, moved or taken out. A clock that was set back is none. */
export function logFindings({ problems }: Pick<DecisionLog, 'problems'>): SetupFinding[] {
  return problems
    .filter(({ isClock }) => !isClock)
    .map(({ line, says }) => ({
      reason: 'decision-log-changed',
      tab: LOG_TAB,
      row: line,
      evidence: `line ${line} ${says}`,
    }));
}
