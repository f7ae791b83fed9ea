import { DEFAULT_NAME_POLICY, type MatchPolicy } from './matchPolicy.ts';

/**
 * What must be there before a row is judged, and what suffices alone, where the Match Policy tab says nothing. The
 * first row whose kind and system fit applies.
 */
export const DEFAULT_MATCH_POLICIES: readonly MatchPolicy[] = [
  policy('appointment', ['close'], [['close_contact_id'], ['email'], ['starts_at']], ['contact_id', 'email']),
  policy(
    'appointment',
    ['ghl'],
    [['ghl_contact_id', 'email', 'phone'], ['starts_at']],
    ['contact_id', 'email', 'phone'],
  ),
  policy('appointment', [], [['email', 'phone'], ['starts_at']], ['contact_id', 'email', 'phone']),
  policy('contact-change', [], [['field'], ['identity']], ['contact_id', 'email']),
  policy('activity', [], [['email', 'phone']], ['contact_id', 'email', 'phone']),
  policy('contact', [], [['identity']], ['contact_id', 'email']),
  policy('opportunity', [], [['identity']], ['contact_id', 'email']),
  policy('form-submission', [], [['identity']], ['contact_id', 'email', 'phone']),
];

function policy(
  recordKind: MatchPolicy['recordKind'],
  systems: MatchPolicy['systems'],
  requires: MatchPolicy['requires'],
  acceptsAlone: MatchPolicy['acceptsAlone'],
): MatchPolicy {
  return { policyId: 'default', recordKind, systems, requires, acceptsAlone, names: DEFAULT_NAME_POLICY };
}
