import { join } from 'node:path';
import { rivalsOn } from '../core/accuracy/rivals.ts';
import { type Accuracy, countVerdict, noAccuracy } from '../core/accuracy/score.ts';
import { readTruth, type Truth, truthOf } from '../core/accuracy/truth.ts';
import type { Verdict } from '../core/classify/classify.ts';
import { missingMap } from '../core/read/mapNeeded.ts';
import { reservedFile } from '../core/read/setup/setupTabNames.ts';
import { judgeRows } from '../core/review.ts';
import { beginReview, type OpenTab, openTab, type Run } from '../core/run.ts';
import { settleSurvey, surveyRows } from '../core/survey.ts';
import { type CsvFile, readRows } from './folder/csvFile.ts';
import { readInputFolder, readReserved } from './folder/folder.ts';
import { refuseProblems, requireSetUp } from './review/requireSetUp.ts';
import { SetupMistake } from './usage.ts';

/** How the review and its rivals came out over a folder's rows whose truth is known, by its truth.csv. Nothing is written. */
export async function accuracyOf(
  folder: string,
  options: { slice: string; region: string },
): Promise<Accuracy> {
  const input = await readInputFolder(folder);
  const tab = await readReserved(folder, 'truth');
  if (!tab)
    throw new SetupMistake(
      `${join(folder, reservedFile('truth'))} is not there. Write who each row is truly about: tab,row,contact or event_id,contact`,
    );
  const run = beginReview(requireSetUp(input, options));
  const { truth, problems } = readTruth(tab, run.index);
  refuseProblems(problems);
  const rivals = rivalsOn(run.index);
  const accuracy = noAccuracy(rivals);
  /** Under each name that the truth uses, the tab in which it was found. */
  const found = new Map<string, string>();
  await judgeAll(run, input.sources, (verdict) => {
    const told = truthOf(truth, verdict.record);
    if (!told) accuracy.untold++;
    else {
      noteFound(found, truth, told.key, verdict.record.plan.tab);
      countVerdict(accuracy, verdict, told.contact, rivals);
    }
  });
  refuseProblems(
    [...truth.of]
      .filter(([key]) => !found.has(key))
      .map(([key, { row }]) => ({
        tab: tab.name,
        row,
        says: `there is no record "${key}". Name a row of an export that is reviewed`,
      })),
  );
  return accuracy;
}

async function judgeAll(
  run: Run,
  files: readonly CsvFile[],
  take: (verdict: Verdict) => void,
): Promise<void> {
  const tabs = files.flatMap((file): { file: CsvFile; open: OpenTab }[] => {
    const { open } = openTab(file.tab, file.head, run);
    return open ? [{ file, open }] : [];
  });
  const problem = missingMap(
    run.setUp,
    tabs.map(({ open }) => open.plan),
  );
  refuseProblems(problem ? [problem] : []);
  for (const { file, open } of tabs)
    await readRows(file, (rows, firstIndex) => surveyRows(run, open, rows, firstIndex));
  settleSurvey(run);
  for (const { file, open } of tabs)
    await readRows(file, (rows, firstIndex) => judgeRows(run, open, rows, firstIndex, []).forEach(take));
}

/** An event id is of one export: on rows of two, nobody could say of which the truth speaks. */
function noteFound(found: Map<string, string>, truth: Truth, key: string, tab: string): void {
  const other = found.get(key);
  if (other !== undefined && other !== tab)
    throw new SetupMistake(
      `truth, row ${truth.of.get(key)?.row}: the event "${key}" stands in ${other} and in ${tab}. Name the rows by tab and row instead`,
    );
  found.set(key, tab);
}
