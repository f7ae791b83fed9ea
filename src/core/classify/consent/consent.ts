import type { Contact, RecordKind } from '../../model.ts';
import { fieldName } from '../../normalize/heading.ts';
import { remembered } from '../../normalize/remembered.ts';
import { cellText } from '../../normalize/text.ts';
import { saysOptedOut } from '../../read/cells/optOutValue.ts';
import { isOptOutHeading, maySayOptOut } from '../../read/optOutHeadings.ts';
import { fieldOf } from '../../read/sourceRecord.ts';
import { isOptOut } from '../../writes/incomingValue.ts';
import { asksToStop } from '../messages/asksToStop.ts';
import { isFromUs, isToldUnder, mediumOf, namedOf, notedOf, textsOf } from '../messages/messageText.ts';
import type { RowCase } from '../rowCase.ts';
import { isConsentEvent } from './consentEvents.ts';

/** What a status says of all whom nobody has asked yet: they have taken nothing back. */
const NEVER_ASKED = /^(?:no|not|non|never)[\s_-]?(?:consent|marketing|subscri)/i;
const SEPARATORS = /[,;|\n]/;
const LONGEST_SHOWN = 160;
const MOST_REMEMBERED = 15_000;
const LONGEST_REMEMBERED = 60;
/** What people write beside a name. */
const isOptOutRemark = remembered(isOptOut, MOST_REMEMBERED, LONGEST_REMEMBERED);
/** Of these a word of the tool tells, too. */
const IS_EVENT: ReadonlySet<RecordKind> = new Set(['activity', 'form-submission']);

/** A webhook that says a contact has opted out is no plain update of the contact. */
export function consentEvent({ record }: Pick<RowCase, 'record'>): string | null {
  const type = fieldOf(record, 'activity_type');
  return type !== '' && isConsentEvent(type) ? `type=${type}` : null;
}

/**
 * A message, a form, the answers or the reason of a booking in which the contact asks not to be written to any more, or a note of it
 * on whatever row. A change is read by itself.
 */
export function asksNotToBeReached({ record, match }: Pick<RowCase, 'record' | 'match'>): string | null {
  const { recordKind } = record.plan.adapter;
  if (recordKind === 'contact-change') return null;
  const status = IS_EVENT.has(recordKind) && notedOf(record).find(({ text }) => isConsentEvent(text));
  if (status) return `${status.heading}=${status.text}`;
  const named = namedOf(record).find(({ text }) => isOptOutRemark(text));
  if (named) return `${named.heading}=${named.text.slice(0, LONGEST_SHOWN)}`;
  const medium = recordKind === 'activity' ? mediumOf(record) : 'mail';
  const said = textsOf(record).find(({ text }) => asksToStop(text, medium === 'mail' ? 'mail' : 'text'));
  const isWritten = recordKind === 'activity' && medium !== 'call';
  if (!said || (isWritten && isFromUs(record, match.identifiers))) return null;
  return `${said.heading}=${said.text.slice(0, LONGEST_SHOWN)}`;
}

/** A contact who has opted out is no plain update either, whatever else stands on the row. */
export function optedOut({ record: { plan, cells } }: Pick<RowCase, 'record'>): string | null {
  if (plan.adapter.recordKind !== 'contact') return null;
  for (const { index, heading } of plan.optOut) {
    const value = cellText(cells[index] ?? '');
    if (saysOptedOut(value)) return `${heading}=${value}`;
  }
  for (const { index, heading } of plan.mayOptOut) {
    const value = cellText(cells[index] ?? '');
    if (someWordOptsOut(value)) return `${heading}=${value}`;
  }
  return plan.isOfOptOuts ? `the tab's name: ${plan.tab}` : null;
}

/** What the contact map says of it, in columns of what the systems hold. */
export function optedOutInMap({ rows }: Contact): string | null {
  for (const { row, names, held } of rows) {
    const named = names.find(isOptOutRemark);
    if (named !== undefined) return `map row ${row} has name=${named}`;
    for (const [heading, cells] of held)
      for (const cell of cells) {
        const value = cellText(cell);
        if (
          (isOptOutHeading(heading) && saysOptedOut(value)) ||
          (maySayOptOut(heading) && someWordOptsOut(value)) ||
          (isToldUnder(heading) && asksToStop(value, 'mail'))
        )
          return `map row ${row} has ${fieldName(heading)}=${value}`;
      }
  }
  return null;
}

function someWordOptsOut(value: string): boolean {
  return value.split(SEPARATORS).some((part) => isOptOut(part) && !NEVER_ASKED.test(part.trim()));
}
