import { identityHeading } from '../systems/identityHeading.ts';
import { looksLike } from '../systems/identityValues.ts';
import type { FieldClass } from './fieldPolicy.ts';

const CONSENT =
  /\bdnd\b|\bdnc\b|do not |opt(?:ed)? ?(?:in|out)|unsubscrib|subscri(?:bed|ption)|newsletter|suppress|consent|permission|accepts .*marketing|marketing (?:status|consent|contact status|email)|send sms|\bbanned\b|\bblocked\b|gdpr|tcpa/;
const STAGE = /^(?:lifecycle stage|status|stage|lead status|contact type|pipeline stage)$/;
const TEXT = /(?:^| )(?:notes?|description|comments?|summary|message|background)$/;

/**
 * The class of a field by its normalized name, and by a value of it where the name alone does not tell (`GHL`, `SMS`).
 * The name decides consent by meaning, so that a new spelling still asks.
 */
export function fieldClassOf(name: string, value = ''): FieldClass {
  if (CONSENT.test(name)) return 'consent';
  if (isIdentity(name, value)) return 'identity';
  if (STAGE.test(name)) return 'stage';
  return TEXT.test(name) ? 'text' : 'plain';
}

/** Whosever it is: a `billing e-mail` or `partner phone` names a person too. */
function isIdentity(name: string, value: string): boolean {
  const read = identityHeading(name);
  if (!read) return false;
  const { what, whose, saysContact, byValues } = read;
  if (byValues) return looksLike(what, value);
  return what !== 'id' || whose === 'contact' || saysContact;
}
