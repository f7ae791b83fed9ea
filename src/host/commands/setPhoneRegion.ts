import { isRegion } from '../../core/normalize/phone.ts';
import { documentProperties, recall, rememberRegion } from '../run/runState.ts';
import { Mistake } from '../sheet/mistake.ts';
import { asks } from './alerts.ts';

/** Asks for the country of phone numbers without a country code, for all tabs that do not name their own. */
export function setPhoneRegion(): string {
  const properties = documentProperties();
  const { region } = recall(properties);
  const answer = asks(
    `Country of phone numbers that have no country code, as two letters (US, GB, DE). Leave it blank for none: such numbers then go to Errors or Conflicts.\n\nNow: ${region || 'none'}`,
  );
  if (answer === null) return '';
  const chosen = answer.toUpperCase();
  if (chosen !== '' && !isRegion(chosen))
    throw new Mistake(`"${answer}" is no country. Write two letters, such as US, GB or DE.`);
  rememberRegion(properties, chosen);
  return chosen === ''
    ? 'Phone numbers without a country code are not read. Choose Run review to apply this.'
    : `Phone numbers without a country code are read as ${chosen}. Choose Run review to apply this.`;
}
