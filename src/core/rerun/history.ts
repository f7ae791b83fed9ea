import type { ColumnName } from '../report/outputColumns.ts';
import type { OutputRow } from '../report/outputRow.ts';

type CellOf = (column: ColumnName) => string;

/** `approved by Kim on 2026-05-12 ("called her")`, or '' where nobody has decided. */
export function describeDecision(at: CellOf): string {
  const decision = at('decision').trim();
  if (!decision) return '';
  const by = at('decided_by').trim();
  const when = at('decided_at').trim();
  const note = at('note').trim();
  return `${decision}${by ? ` by ${by}` : ''}${when ? ` on ${when}` : ''}${note ? ` ("${note}")` : ''}`;
}

/** What was decided, and which evidence has changed since, from what to what. `release` is '' where it was this one. */
export function describeReopening(decision: string, before: CellOf, now: OutputRow, release: string): string {
  const reasons = [before('reason_code'), now.reason_code ?? ''];
  const reason = reasons[0] === reasons[1] ? '' : `; reason was ${reasons[0]}, is ${reasons[1]}`;
  const was = before('evidence').split('; ');
  const is = (now.evidence ?? '').split('; ');
  const gone = was.filter((part) => !is.includes(part));
  const come = is.filter((part) => !was.includes(part));
  const evidence =
    gone.length + come.length === 0 ? '' : `; evidence was [${gone.join('; ')}], is [${come.join('; ')}]`;
  const by = release && `; reviewed by ${release}`;
  return `${decision}${by}${reason}${evidence}`;
}

/** The newest entry first; a table's cell has room for 50,000 characters, and the oldest fall off the end. */
export function earlierFirst(newest: string, earlier: string): string {
  return (earlier ? `${newest}\n${earlier}` : newest).slice(0, 20_000);
}
