import { REGION_HINT, regionNamed } from '../../core/policy/regionWord.ts';
import { readSettings } from '../../core/policy/settings.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { adoptRegion } from '../run/adoptRegion.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { Mistake } from '../sheet/mistake.ts';
import { readTab } from '../sheet/readTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { writeSetupRows } from '../workbook/setupRows.ts';
import { asks } from './alerts.ts';

/** Asks for the country of phone numbers without a country code, and writes it on the tab Settings. */
export function setPhoneRegion(): string {
  adoptRegion(recall(documentProperties()));
  const book = openWorkbook();
  const tab = book.setup.get('settings');
  const now = tab && readSettings(readTab(tab)).settings.get('phone_region');
  const answer = asks(
    `Country of phone numbers that have no country code, as two letters (US, GB, DE). Leave it blank for none: such numbers then go to Errors or Conflicts. It is written on the tab Settings.\n\nNow: ${now ?? 'none'}`,
  );
  if (answer === null) return '';
  const region = answer === '' ? '' : regionNamed(answer);
  if (region === undefined) throw new Mistake(`"${answer}" is no country. ${REGION_HINT}.`);
  noticeInput('settings');
  writeSetupRows(book, 'settings', [{ setting: 'phone_region', value: region }]);
  return region === ''
    ? 'Phone numbers without a country code are not read. Choose Run review to apply this.'
    : `Phone numbers without a country code are read as ${region}. Choose Run review to apply this.`;
}
