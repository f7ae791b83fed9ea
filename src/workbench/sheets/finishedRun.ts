import { completedAt, runPart } from '../../core/report/handoff/runStatus.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { OUTPUT_TABS } from '../tables/outputTabs.ts';
import { tabTexts } from './importTab.ts';

/** The last run that came to its end here, and every tab that a review reads, as it was then. */
export interface FinishedRun {
  readonly run: string;
  readonly inputs: string;
}

const OURS: readonly string[] = [...OUTPUT_TABS.map(({ tab }) => tab), ...Object.values(OWN_TABS)];

const inputsOf = (emulator: Emulator): string =>
  JSON.stringify([...emulator.revisions()].filter(([name]) => !OURS.includes(name)));

export function statusOf(emulator: Emulator): string {
  return tabTexts(emulator, OWN_TABS.handoff)[0]?.[0] ?? '';
}

/** After the script has written: the run that has come to its end now, or the one before. */
export function finishedNow(emulator: Emulator, before: FinishedRun): FinishedRun {
  const status = statusOf(emulator);
  const run = runPart(status);
  if (completedAt(status) === null || run === before.run) return before;
  return { run, inputs: inputsOf(emulator) };
}

/** Whether nothing that a review reads has been changed since that run. */
export function isAsReviewed(emulator: Emulator, { inputs }: FinishedRun): boolean {
  return inputs === inputsOf(emulator);
}
