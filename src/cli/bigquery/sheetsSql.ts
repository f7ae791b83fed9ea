import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { COLUMNS } from '../../core/report/outputColumns.ts';
import { type Place, tableIn } from './place.ts';

/** Of so many rows of the Ledger a sheet shows one of each. */
const MOST_IN_SAMPLE = 500;

/** What a person reads of a line of the decision log. */
const LOGGED = ['at', 'from', 'to', 'by', 'note', 'through'] as const satisfies readonly (keyof LogEntry)[];

/** Views for Connected Sheets: what people decide whole, the Ledger as counts and a sample of each reason, and the decision log. */
export function sheetsSql(place: Place): string {
  const view = (name: string, query: string) =>
    `CREATE OR REPLACE VIEW ${tableIn(place, name)} AS\n${query.trim()};\n`;
  return [
    view('sheet_conflicts', `SELECT ${COLUMNS.conflict.join(', ')} FROM ${tableIn(place, 'conflicts')}`),
    view('sheet_errors', `SELECT ${COLUMNS.error.join(', ')} FROM ${tableIn(place, 'errors')}`),
    view(
      'sheet_ledger_counts',
      `
SELECT source, target, reason_code, action, COUNT(*) AS row_count
FROM ${tableIn(place, 'ledger')}
WHERE state != 'cleared'
GROUP BY source, target, reason_code, action`,
    ),
    view(
      'sheet_ledger_sample',
      `
SELECT ${COLUMNS.ledger.join(', ')}
FROM ${tableIn(place, 'ledger')}
WHERE state != 'cleared'
QUALIFY ROW_NUMBER() OVER (PARTITION BY source, reason_code ORDER BY fingerprint, row_key) <= ${MOST_IN_SAMPLE}`,
    ),
    view(
      'sheet_decision_log',
      `
SELECT line, row_key, ${LOGGED.map((name) => `JSON_EXTRACT_SCALAR(log_text, '$.${name}') AS said_${name.toLowerCase()}`).join(', ')}
FROM ${tableIn(place, 'decisions')}`,
    ),
  ].join('\n');
}
