import { hasAny } from '../match/contactIndex.ts';
import type { System } from '../model.ts';
import { isMissing } from '../normalize/text.ts';
import { fieldClassOf } from '../policy/fieldClass.ts';
import { REASONS, type ReasonCode } from '../reasons.ts';
import {
  foundBySecondEmail,
  mapDisagreesWithExport,
  type Trial,
  targetContactGone,
  targetFindsAnother,
  targetFindsNobody,
} from './targetTrial.ts';
import type { JudgedWrite, WriteOperation } from './write.ts';

/** What a system does with a write that nobody asked for, and who says so. */
interface TargetHazard {
  readonly system: System;
  readonly operation: WriteOperation | 'any';
  /** In which case, for people. */
  readonly condition: string;
  /** What on the row shows it; null where it is not the case. */
  readonly when: (trial: Trial, write: JudgedWrite) => string | null;
  readonly reason: ReasonCode;
  readonly source: string;
  /** Nobody has shown it. */
  readonly unverified?: true;
}

const MORE_EMAILS = /^(?:additional|secondary|second|other|alternate) e ?mails?$|^e ?mails? \d+$/;
const GENDER = /^(?:gender|sex)$/;
const NAME = /^(?:full |first |last |contact )?name$/;
/** Fields that Close keeps on the lead. A contact has a name, a title, e-mails, phones, links and custom fields of its own. */
const OF_THE_LEAD =
  /^(?:lead )?(?:status|stage)$|^lifecycle stage$|^lead name$|^company(?: name)?$|^(?:address.*|street|city|state|zip|postal code|country)$|^description$/;

/** The hazards of targets that no other rule of the review knows. Each holds a write that would otherwise pass. */
export const TARGET_HAZARDS: readonly TargetHazard[] = [
  {
    system: 'ghl',
    operation: 'any',
    condition:
      "an upsert whose e-mail and phone are two contacts' updates the one that comes first in the location's order, and says nothing of the other",
    when: targetFindsAnother,
    reason: 'target-finds-another',
    source:
      'https://marketplace.gohighlevel.com/docs/ghl/contacts/upsert-contact (read 2026-11), https://github.com/GoHighLevel/highlevel-api-docs/issues/37 (2025-06-06)',
  },
  {
    system: 'ghl',
    operation: 'any',
    condition:
      'an upsert finds the contact by an e-mail that is not its first: that one becomes the first, and the first is lost',
    when: foundBySecondEmail,
    reason: 'target-swaps-primary',
    source: 'https://github.com/GoHighLevel/highlevel-api-docs/issues/337 (open, 2026-09-17)',
  },
  {
    system: 'ghl',
    operation: 'set',
    condition: 'additional e-mails cannot be written: the whole request is refused (422)',
    when: (_, { field, after }) => (MORE_EMAILS.test(field) ? `${field}=${after}` : null),
    reason: 'target-cannot-write',
    source: 'https://github.com/GoHighLevel/highlevel-api-docs/issues/262 (open, 2026-02-27)',
  },
  {
    system: 'ghl',
    operation: 'set',
    condition:
      'the gender of a contact that is there: an upsert answers 200 and drops it, an update refuses it (422)',
    when: (_, { field, after }) => (GENDER.test(field) ? `${field}=${after}` : null),
    reason: 'target-cannot-write',
    source: 'https://github.com/GoHighLevel/highlevel-api-docs/issues/313 (open, 2026-07-28)',
  },
  {
    system: 'close',
    operation: 'set',
    condition: "the field is the lead's, under which other contacts stand: it changes for all of them",
    when: (trial, { field }) => (OF_THE_LEAD.test(field) ? sharesLead(trial) : null),
    reason: 'target-record-shared',
    source:
      'https://developer.close.com/resources/contacts/ ("Each contact belongs to exactly one Lead", read 2026-11)',
  },
  {
    system: 'copper',
    operation: 'set',
    condition:
      'a person keeps its e-mails by category (work, personal, other): one more of a category may take the place of the one that is there',
    when: ({ contact }, { field, after }) =>
      fieldClassOf(field, after) === 'identity' && /mail/.test(field) && hasAny(contact, 'email')
        ? `${contact.key} has an e-mail`
        : null,
    reason: 'target-swaps-primary',
    source: 'https://developer.copper.com/introduction/appendix.html (categories, read 2026-11)',
    unverified: true,
  },
  {
    system: 'copper',
    operation: 'set',
    condition: 'a person must have a name',
    when: (_, { field, after }) => (NAME.test(field) && isMissing(after) ? `${field}=missing` : null),
    reason: 'target-cannot-write',
    source: 'https://developer.copper.com/people/create-a-new-person.html (name, read 2026-11)',
    unverified: true,
  },
];

/** What has to hold for any write to a contact of a target. Each that returns a text is a finding, and the text its evidence. */
const TARGET_CHECKS: readonly {
  readonly reason: ReasonCode;
  readonly check: (trial: Trial) => string | null;
}[] = [
  { reason: 'map-disagrees-with-export', check: mapDisagreesWithExport },
  { reason: 'target-contact-gone', check: targetContactGone },
  { reason: 'target-finds-another', check: targetFindsAnother },
  { reason: 'target-finds-nobody', check: targetFindsNobody },
];

/** A finding about a write, whatever record proposes it. */
interface TargetFinding {
  readonly reason: ReasonCode;
  readonly evidence: string;
}

const NOTHING_FOUND: readonly TargetFinding[] = [];
const hazardsOf = new Map<System, readonly TargetHazard[]>();

/** What would happen to these writes in their target, beside what they say. */
export function targetFindings(
  trial: Trial | null,
  writes: readonly JudgedWrite[],
): readonly TargetFinding[] {
  if (!trial || !writes.some(isProposed)) return NOTHING_FOUND;
  const hazards = hazardsIn(trial.target);
  const found: TargetFinding[] = [];
  for (const { reason, check } of TARGET_CHECKS) {
    // Where the target's own hazards say it, it is looked for there.
    if (hazards.some((hazard) => hazard.reason === reason)) continue;
    const evidence = check(trial);
    if (evidence !== null) found.push({ reason, evidence });
  }
  for (const { operation, when, reason } of hazards) {
    if (found.some((finding) => finding.reason === reason)) continue;
    for (const write of writes) {
      if (!isProposed(write) || (operation !== 'any' && operation !== write.operation)) continue;
      const evidence = when(trial, write);
      if (evidence === null) continue;
      found.push({ reason, evidence });
      break;
    }
  }
  return found;
}

function hazardsIn(target: System): readonly TargetHazard[] {
  const known = hazardsOf.get(target);
  if (known) return known;
  const hazards = TARGET_HAZARDS.filter(({ system }) => system === target);
  hazardsOf.set(target, hazards);
  return hazards;
}

/** Whether it would be written, at once or once a person has decided. */
function isProposed({ rule }: JudgedWrite): boolean {
  return rule === 'allowed' || (rule !== 'left-alone' && REASONS[rule].outcome === 'conflict');
}

/** Another contact under the lead of this one, by Close's own export. */
function sharesLead({ known, target, ownId }: Trial): string | null {
  const there = known.targets.systems.get(target);
  const lead = there?.byId.get(ownId)?.parent ?? '';
  const other = there?.under.get(lead)?.find((id) => id !== ownId);
  return other === undefined ? null : `${lead} is the lead of ${other} too`;
}
