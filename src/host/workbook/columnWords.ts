import { DECISIONS, decisionWords } from '../../core/decisions.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';

/** What a person reads who rests on a heading of Ledger, Conflicts or Errors. */
export const COLUMN_NOTES: Readonly<Record<ColumnName, string>> = {
  event_id: 'The id of the event in the system it comes from.',
  source: 'The system the row comes from. The link leads to the row.',
  target: 'The system that would be written to.',
  contact_key: 'The one contact it would be written to, by its ids in the Contact Map.',
  contact_name: 'What people call the contact. It names nobody: the ids do.',
  writes: 'What would change in the target, field by field: what is held → what would be written.',
  action: 'What would be done once you approve.',
  status: 'How certain the contact is.',
  issue: 'Why a person must decide first.',
  error: 'What is broken.',
  evidence:
    'Every identifier on the row, how it was read, and whom it names in which row of the Contact Map.',
  reviewer_action: 'The next thing to do, and where.',
  blocked_at: 'The time that the row itself states.',
  reason_code: 'The reason as a short code. Codes never change their meaning.',
  other_reasons: 'Further reasons that hold for this row.',
  candidates: 'Every contact that shares an identifier with the row.',
  source_tab: 'The tab the row stands on.',
  source_row: 'Its row number there.',
  queue: 'The review queue, if the slice names one.',
  state:
    'open: not decided, or decided and unchanged since. reopened: its evidence changed after your decision. cleared: no longer here, see Previous decision.',
  decision: `Yours: ${decisionWords(DECISIONS)}. Where the evidence changes, a run moves it to Previous decision.`,
  decided_by: 'Yours: who decided. It moves with the decision.',
  decided_at: 'Yours: when. It moves with the decision.',
  note: 'Yours: anything. A run never writes here.',
  previous_decision: 'What was decided before the evidence changed or the row moved, newest first.',
  row_key: 'By this the row is found again in the next run. Leave it as it is.',
  fingerprint: 'Changes when the evidence does. Leave it as it is.',
};

/** Widths in pixels of the columns that hold sentences, and of those that are for the program; others keep the usual one. */
export const COLUMN_WIDTHS: Partial<Readonly<Record<ColumnName, number>>> = {
  action: 200,
  issue: 240,
  error: 240,
  evidence: 420,
  reviewer_action: 320,
  reason_code: 190,
  contact_name: 160,
  writes: 260,
  candidates: 220,
  note: 240,
  previous_decision: 240,
  row_key: 60,
  fingerprint: 60,
};

/** Colors of the State column, the first one that fits. */
export const STATE_COLORS: readonly {
  readonly state: string;
  readonly background: string;
  readonly font: string;
}[] = [
  { state: 'open', background: '#e8f0fe', font: '#174ea6' },
  { state: 'reopened', background: '#feefc3', font: '#7a4100' },
  { state: 'cleared', background: '#e8eaed', font: '#5f6368' },
];
