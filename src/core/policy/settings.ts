import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { isTimeZone } from '../normalize/timeZone.ts';
import { DATE_ORDER_HINT, dateOrderNamed } from './dateOrderWord.ts';
import { REGION_HINT, regionNamed } from './regionWord.ts';
import { secondReviewNamed } from './secondReviewWord.ts';
import type { SetupProblem } from './setupProblem.ts';
import { shareNamed } from './shareWord.ts';
import { type SetupColumns, validateTab } from './validate.ts';

/** What holds for the whole workbook, each with what its value may be. */
export const SETTINGS = {
  phone_region: {
    says: 'the country of phone numbers without a country code',
    read: regionNamed,
    hint: `a region. ${REGION_HINT}`,
  },
  time_zone: {
    says: 'the zone of times without an offset',
    read: (word: string) => (isTimeZone(word) ? word : undefined),
    hint: 'a time zone. Write UTC, -05:00 or a name such as America/Chicago',
  },
  date_order: {
    says: 'how dates such as 5/9/2026 are written',
    read: dateOrderNamed,
    hint: `a date order. ${DATE_ORDER_HINT}`,
  },
  signers: {
    says: 'how many different people have to sign off',
    read: (word: string) => (/^[1-9]$/.test(word) ? word : undefined),
    hint: 'a number of people from 1 to 9',
  },
  sample: {
    says: 'whether a review needs a sample of the Ledger that passed',
    read: (word: string) => ['required', 'optional'].find((known) => known === word.toLowerCase()),
    hint: 'a word for the sample. Write required or optional',
  },
  sample_share: {
    says: 'the share of wrong rows that a sample has to rule out',
    read: (word: string) => shareNamed(word, 0.0001, 0.5),
    hint: 'a share of wrong rows from 0.01 % to 50 %. Write 1% or 1 in 100',
  },
  sample_confidence: {
    says: 'how sure a sample has to be',
    read: (word: string) => shareNamed(word, 0.5, 0.9999),
    hint: 'a confidence from 50 % to 99.99 %. Write 95%',
  },
  second_review: {
    says: 'which rows two people decide: a share of all, or reasons',
    read: secondReviewNamed,
    hint: 'a share or a list of reasons. Write 10%, or reason codes with commas between them',
  },
} as const satisfies Record<
  string,
  {
    readonly says: string;
    readonly read: (word: string) => string | undefined;
    /** Ends the sentence *"x" is not …*. */
    readonly hint: string;
  }
>;
export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The settings that are made; one whose value is blank is not. */
export type Settings = ReadonlyMap<SettingName, string>;

const ROW = z.object({
  setting: z.string().check(z.minLength(1, `is blank. Write one of: ${SETTING_NAMES.join(', ')}`)),
  value: z.string(),
});
export const SETTINGS_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['setting', 'value'] };

/** The setting that a cell names, however its words are put together. */
export function settingNamed(cell: string): SettingName | undefined {
  const name = normalizeHeading(cell);
  return SETTING_NAMES.find((setting) => normalizeHeading(setting) === name);
}

/** Reads the Settings tab: one setting a row. */
export function readSettings(tab: Tab): { settings: Settings; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, SETTINGS_COLUMNS);
  const settings = new Map<SettingName, string>();
  const rowOf = new Map<SettingName, number>();
  for (const { row, setting, value } of rows) {
    const complain = (heading: string, says: string) => problems.push({ tab: tab.name, row, heading, says });
    const name = settingNamed(setting);
    if (!name) {
      complain('setting', `"${setting}" is no setting. Write one of: ${SETTING_NAMES.join(', ')}`);
      continue;
    }
    if (rowOf.has(name))
      complain('setting', `${name} stands in row ${rowOf.get(name)} too. Keep one of the two rows`);
    rowOf.set(name, row);
    if (value === '') continue;
    const read = SETTINGS[name].read(value);
    if (read === undefined) complain('value', `"${value}" is not ${SETTINGS[name].hint}`);
    else settings.set(name, read);
  }
  return { settings, problems };
}
