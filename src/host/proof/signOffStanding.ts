import { sha256Of } from '../../core/normalize/sha256.ts';
import { readSettings } from '../../core/policy/settings.ts';
import { type ProofSettings, proofSettings } from '../../core/proof/proofSettings.ts';
import { sampleCsv } from '../../core/proof/sample/answeredSample.ts';
import { type Bound, boundInput, boundOf, boundTexts } from '../../core/proof/signOff/bound.ts';
import { type SignOffState, signOffState } from '../../core/proof/signOff/signing.ts';
import type { SignOff } from '../../core/proof/signOff/signOff.ts';
import { hashOfTab } from '../../core/report/hashOfTab.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { planTextIn, readPlan } from '../workbook/planTab.ts';
import { readSampleTab } from '../workbook/sampleTab.ts';
import { readSignOff } from '../workbook/signOffTab.ts';

export interface SignOffStanding {
  readonly signed: SignOff;
  readonly state: SignOffState;
}

/** Checks the sign-off against every cell it rests on, as it is now. null where nobody has signed. */
export function standingNow(book: OpenWorkbook, read: Workbook, program: string): SignOffStanding | null {
  const signed = readSignOff(book);
  if (!signed) return null;
  return standingOf(signed, boundNow(book, read, program), read);
}

/** The same of hashes that are at hand. */
export function standingOf(
  signed: SignOff,
  now: Bound,
  read: Pick<Workbook, 'setup' | 'log'>,
): SignOffStanding {
  return { signed, state: signOffState(signed, now, read.log, settingsIn(read).signers, sha256Of) };
}

/** The hashes of everything a sign-off rests on. `program` is the version of the last run. */
export function boundNow(book: OpenWorkbook, { setup, sources, existing }: Workbook, program: string): Bound {
  const inputs = [...setup.values(), ...sources].map(({ name, rows }) => boundInput(name, hashOfTab(rows)));
  return boundOf(
    program,
    inputs,
    boundTexts(existing, { plan: planTextIn(readPlan(book)), sample: sampleCsv(readSampleTab(book)) }),
    sha256Of,
  );
}

/** What the tab Settings asks of the proof. */
export function settingsIn({ setup }: Pick<Workbook, 'setup'>): ProofSettings {
  const tab = setup.get('settings');
  const said = tab ? [...readSettings(tab).settings] : [];
  return proofSettings(said.map(([setting, value]) => ({ setting, value, from: tab?.name ?? '' })));
}
