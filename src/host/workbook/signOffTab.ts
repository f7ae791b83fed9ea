import type { SignOffState } from '../../core/proof/signOff/signing.ts';
import { SIGN_OFF_FORMAT, type SignOff } from '../../core/proof/signOff/signOff.ts';
import { signOffBlocks } from '../../core/proof/signOff/signOffBlocks.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { Mistake } from '../sheet/mistake.ts';
import { saysBlocks, writeBlocks } from './blocksTab.ts';
import { linesOf, writeLines } from './hiddenLines.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** null where nobody has signed. A sign-off of a newer program is refused by its number. */
export function readSignOff({ own }: Pick<OpenWorkbook, 'own'>): SignOff | null {
  const [line = ''] = linesOf(own.get(OWN_TABS.signOffData));
  if (line === '') return null;
  const read = parsed(line);
  if (read?.formatVersion === SIGN_OFF_FORMAT) return read as unknown as SignOff;
  throw new Mistake(
    read?.formatVersion === undefined
      ? `The tab ${OWN_TABS.signOffData} cannot be read: somebody has changed it. Delete it, and sign again.`
      : `The sign-off in this spreadsheet has formatVersion ${read.formatVersion}, and this add-on knows ${SIGN_OFF_FORMAT}. Use the version that made it, or delete the tab ${OWN_TABS.signOffData} and sign again.`,
  );
}

/** One cell, in one call: it is there whole or not at all. */
export function keepSignOff({ spreadsheet }: OpenWorkbook, signed: SignOff): void {
  writeLines(spreadsheet, OWN_TABS.signOffData, [JSON.stringify(signed)]);
}

/** Lets the tab say whether it stands. It is written only where it says something else. */
export function showSignOff(book: OpenWorkbook, signed: SignOff, state: SignOffState): void {
  const blocks = signOffBlocks(signed, state);
  const there = book.own.get(OWN_TABS.signOff);
  if (!there || !saysBlocks(there, blocks)) writeBlocks(book, OWN_TABS.signOff, blocks);
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
