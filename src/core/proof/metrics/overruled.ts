import { settledDecision } from '../../decisions.ts';
import { REASONS, type ReasonCode } from '../../reasons.ts';
import type { SaidRow } from '../../report/unclearedRows.ts';

/** How often people said otherwise than a rule: approved what it had held, or rejected what it had let pass. */
export interface Overruled {
  readonly reason: ReasonCode;
  readonly decided: number;
  readonly overruled: number;
  /** What in the set-up would have said so at once; '' where nothing does. */
  readonly change: string;
}

/** Which row of the set-up lets pass what people approve again and again, or holds what they reject. */
const CHANGES: Partial<Record<ReasonCode, string>> = {
  'field-needs-review': 'Field Policy: protection allow for the field',
  'identity-field-change': 'Field Policy: protection allow for the phone, if a new phone may be written',
  'blank-would-erase': 'the source: leave the field out of the export where it is blank',
  'list-would-be-replaced': 'Target Facts: replaces_lists no, if the target adds to lists',
  'source-of-truth-differs': 'Contact Map: the source of truth of these contacts',
  'older-than-map': 'Contact Map: newer times, or none',
  'changed-on-both-sides': 'Field Policy: winning_system for the field',
  'sides-differ': 'Field Policy: winning_system for the field',
  'sensitive-status-change': 'Stages: the order of these stages',
  'name-disagrees': 'Match Policy: names, where names of these sources say nothing',
  'new-identifier-on-contact': 'Contact Map: the new e-mails and phones of these contacts',
  'single-identifier-match': 'Match Policy: this kind of identifier alone is not enough',
  'wins-by-policy': 'Field Policy: another winning_system for the field',
  'one-side-changed': 'Field Policy: review for the field',
};

/** By reason, those first that were overruled most. */
export function overruledIn(rows: Iterable<SaidRow>): Overruled[] {
  const counts = new Map<ReasonCode, { decided: number; overruled: number }>();
  for (const { table, at } of rows) {
    const said = settledDecision(at('decision'));
    const reason = at('reason_code') as ReasonCode;
    if (said === '' || table === 'error' || !(reason in REASONS)) continue;
    const known = counts.get(reason) ?? { decided: 0, overruled: 0 };
    counts.set(reason, known);
    known.decided++;
    if (said === (table === 'conflict' ? 'approve' : 'reject')) known.overruled++;
  }
  return [...counts]
    .filter(([, { overruled }]) => overruled > 0)
    .map(([reason, of]) => ({ reason, ...of, change: CHANGES[reason] ?? '' }))
    .sort((a, b) => b.overruled - a.overruled || (a.reason < b.reason ? -1 : 1));
}
