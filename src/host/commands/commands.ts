import { addImportTab } from './addImportTab.ts';
import { archiveClearedRows } from './archiveClearedRows.ts';
import { checkTabs } from './checkTabs.ts';
import { drawSample } from './drawSample.ts';
import { loadCopperSample, loadDriftSample, loadSample } from './loadSample.ts';
import { makePlan } from './makePlan.ts';
import { runReview } from './runReview.ts';
import { setPhoneRegion } from './setPhoneRegion.ts';
import { setUpWorkbook } from './setUpWorkbook.ts';
import { showChanges } from './showChanges.ts';
import { showReasons } from './showReasons.ts';
import { signOff } from './signOff.ts';
import { takeAsLastAgreed } from './takeAsLastAgreed.ts';
import { verifyPlatform } from './verifyPlatform.ts';
import { verifySignOff } from './verifySignOff.ts';

/** One command of the menu. Google calls a command by the name of its function, `name`. */
export interface Command {
  readonly caption: string;
  readonly name: string;
  /** For docs/deciding.md and for whoever asks what the menu has. */
  readonly does: string;
  /** Does the work, and returns what is to be shown ('' for nothing). */
  readonly run: () => string;
  /** The submenu it stands in, if any. */
  readonly group?: string;
  /** A line stands above it. */
  readonly startsPart?: true;
}

/** The menu, from the top. */
export const COMMANDS = [
  {
    caption: 'Set up workbook',
    name: 'setUpWorkbook',
    does: 'makes the set-up and output tabs, with headings, notes and drop-downs; safe to run twice',
    run: setUpWorkbook,
  },
  {
    caption: 'Add import tab',
    name: 'addImportTab',
    does: 'makes a tab that is plain text throughout: paste exports there, so that no phone or id is damaged',
    run: addImportTab,
  },
  {
    caption: 'Check tabs',
    name: 'checkTabs',
    does: 'says what each tab was recognized as and what is damaged; writes nothing to the outputs',
    run: checkTabs,
  },
  {
    caption: 'Run review',
    name: 'runReview',
    does: 'fills Ledger, Conflicts, Errors and Handoff; your columns, notes and comments stay',
    run: runReview,
  },
  {
    caption: 'Show reasons',
    name: 'showReasons',
    does: 'opens the sidebar for the selected row',
    run: showReasons,
  },
  {
    caption: 'What changed',
    name: 'showChanges',
    does: 'lists the rows that the last run let say something else than the one before, each with what changed with it: its cells, the map, the policy, a decision, the program',
    run: showChanges,
  },
  {
    caption: 'Draw sample',
    name: 'drawSample',
    does: 'draws rows of the Ledger to look up (tab Sample); chosen again, says what the answers come to, and offers to approve the rest',
    run: drawSample,
    startsPart: true,
  },
  {
    caption: 'Make plan',
    name: 'makePlan',
    does: 'writes what was approved on the tab Plan, for whoever builds the sync',
    run: makePlan,
  },
  {
    caption: 'Sign off…',
    name: 'signOff',
    does: 'opens the sidebar where you see how things stand, and sign the plan',
    run: signOff,
  },
  {
    caption: 'Verify sign-off',
    name: 'verifySignOff',
    does: 'says whether what was signed stands, and if not, what has changed',
    run: verifySignOff,
  },
  {
    caption: 'Archive cleared rows',
    name: 'archiveClearedRows',
    does: 'moves rows that are no longer held to an archive, after asking',
    run: archiveClearedRows,
    startsPart: true,
  },
  {
    caption: 'Take as last agreed',
    name: 'takeAsLastAgreed',
    does: 'writes what all exports hold alike now into Last Agreed, the base of the next comparison',
    run: takeAsLastAgreed,
  },
  {
    caption: 'Phone region',
    name: 'setPhoneRegion',
    does: 'writes the country of phone numbers without a country code on the tab Settings',
    run: setPhoneRegion,
  },
  {
    caption: 'Load sample',
    name: 'loadSample',
    does: 'brings the sample workbook in',
    run: loadSample,
  },
  {
    caption: 'Copper clean-up',
    name: 'loadCopperSample',
    does: 'brings in a sample of records that are there already: update, create candidate, no write, hold',
    run: loadCopperSample,
    group: 'Other samples',
  },
  {
    caption: 'Two-way drift',
    name: 'loadDriftSample',
    does: 'brings in a sample of two exports of contacts that do not agree, and what they last agreed on',
    run: loadDriftSample,
    group: 'Other samples',
  },
  {
    caption: 'Verify platform',
    name: 'verifyPlatform',
    does: 'tries what nobody has shown of Sheets on a scratch tab, and reports',
    run: verifyPlatform,
    group: 'For developers',
  },
] as const satisfies readonly Command[];
