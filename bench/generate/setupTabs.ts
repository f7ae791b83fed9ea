import type { Directory } from './directory.ts';
import type { GeneratedTab } from './generated.ts';
import { nameOf } from './mails.ts';
import { mix, Random } from './random.ts';
import { spellMail, spellPhone } from './spelling.ts';

export function ownIdentifiersTab(directory: Directory): GeneratedTab {
  return identifierTab('own-identifiers', directory, directory.ownPeople, 'one of us');
}

export function sharedIdentifiersTab(directory: Directory): GeneratedTab {
  return identifierTab('shared-identifiers', directory, directory.everyone('listed'), 'used by a household');
}

function identifierTab(
  name: string,
  directory: Directory,
  people: readonly number[],
  why: string,
): GeneratedTab {
  return {
    name,
    header: ['identifier', 'why'],
    *rows() {
      for (const person of people) {
        const random = new Random(mix(directory.seed, 2, person));
        yield [spellMail(directory.mail(person, 0), nameOf(directory.seed, person), random), why];
        yield [spellPhone(directory.phone(person, 0), random), why];
      }
    },
  };
}

/** Says of every field that a change may name what truth takes for granted; of consent and identity it says nothing. */
export const FIELD_POLICY_TAB: GeneratedTab = {
  name: 'field-policy',
  header: ['field_name', 'direction', 'winning_system', 'review_rule', 'protection'],
  rows: () => [
    ['lifecycle_stage', 'both', '', '', 'allow'],
    ['status', 'both', '', '', 'allow'],
    ['notes', 'both', '', '', 'allow'],
    ['tags', 'ghl-to-close', 'ghl', '', 'allow'],
    ['phone', 'ghl-to-close', 'ghl', '', 'allow'],
    ['owner', 'both', '', 'Sales operations assign owners', 'never'],
    ['billing_address', 'both', '', 'Finance only', 'never'],
    ['original_source', 'both', '', 'Set once', 'never'],
    ['job_title', 'both', '', 'Ask the account owner', 'ask'],
    ['company', 'both', '', 'Only where none is known', 'fill-if-empty'],
    ['website', 'close-to-ghl', '', 'Close is edited by hand', 'allow'],
    ['city', 'both', 'close', 'Close is edited by hand', 'allow'],
    ['industry', 'both', 'review_required', 'Two lists that do not match', 'allow'],
  ],
};
