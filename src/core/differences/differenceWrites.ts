import type { Finding } from '../classify/classify.ts';
import { idIn } from '../match/idIn.ts';
import type { Contact, System } from '../model.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import { systemTitle } from '../systems/systems.ts';
import { changeRule } from '../writes/changeRules.ts';
import { fieldChange } from '../writes/fieldChange.ts';
import { listAsWritten } from '../writes/meaning.ts';
import { targetFindings } from '../writes/targetHazards.ts';
import { trialOf } from '../writes/targetTrial.ts';
import type { JudgedWrite } from '../writes/write.ts';
import type { Compared } from './fieldSides.ts';
import type { Merge, Side } from './merge.ts';

/** The winner's value, written to every side that holds another: each write judged by itself, the worst decides. */
export function writtenByWinner(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  { winner, reason }: Merge,
  rule: FieldRule | undefined,
) {
  const findings: Finding[] = [{ reason, evidence: '' }];
  if (!winner) return { writes: [], findings };
  const writes = sides
    .filter(({ meaning }) => meaning !== winner.meaning)
    .map((side) => writeTo(compared, contact, field, winner, side, rule));
  for (const { target, targetId, rule: by } of writes) {
    if (by !== 'allowed' && by !== 'left-alone' && !findings.some((found) => found.reason === by))
      findings.push({
        reason: by,
        evidence: `${systemTitle(winner.system)}'s value would be written to ${systemTitle(target)}`,
      });
    if (targetId === '' && !findings.some((found) => found.reason === 'target-contact-missing'))
      findings.push({
        reason: 'target-contact-missing',
        evidence: `${contact.key} has no ${target}_contact_id in the map`,
      });
  }
  for (const write of writes)
    for (const found of targetFindings(trialIn(compared, contact, write.target), [write]))
      if (!findings.some(({ reason: there }) => there === found.reason)) findings.push(found);
  return { writes, findings };
}

/** What comes of a comparison bears no e-mail or phone of its own: the sync would go by the contact's. */
function trialIn({ setUp, index, targets, events }: Compared, contact: Contact, target: System) {
  const known = { index, targets, facts: setUp.targetFacts, snapshots: events.snapshots };
  return trialOf(known, contact, target, [], null);
}

/** Nobody knows whose value stands: nothing is proposed. What would stop the write whoever won is said too. */
export function heldByNobody(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  { reason }: Merge,
  rule: FieldRule | undefined,
) {
  // Where it is known that each side has changed it, no policy for all contacts says which change was meant.
  const named =
    reason === 'changed-on-both-sides' && rule?.winner && rule.winner !== 'review' ? rule.winner : '';
  const findings: Finding[] = [
    {
      reason,
      evidence:
        named &&
        `the field policy would take the value of ${systemTitle(named)}, and each side has changed it`,
    },
  ];
  const both = sides.flatMap((from) =>
    sides
      .filter((to) => to.meaning !== from.meaning)
      .map((to) => writeTo(compared, contact, field, from, to, rule).rule),
  );
  const stopping = new Set(both.flatMap((by) => (by === 'allowed' || by === 'left-alone' ? [] : by)));
  if (both.every((by) => by !== 'allowed'))
    for (const by of stopping) findings.push({ reason: by, evidence: '' });
  return { writes: [], findings };
}

function writeTo(
  { setUp, index }: Compared,
  contact: Contact,
  field: string,
  from: Side,
  to: Side,
  rule: FieldRule | undefined,
): JudgedWrite {
  const change = fieldChange(
    {
      field,
      incoming: from.value,
      from: from.system,
      to: to.system,
      contact,
      heldValues: [to.value],
      isCoerced: from.isCoerced,
      dateOrder: from.dateOrder,
      adds: false,
    },
    index,
    rule,
    setUp.readerFor(''),
    setUp.stages,
  );
  return {
    field,
    target: to.system,
    targetId: idIn(contact, to.system),
    before: to.value,
    after: listAsWritten(field, from.value),
    operation: 'set',
    rule: changeRule(change),
  };
}
