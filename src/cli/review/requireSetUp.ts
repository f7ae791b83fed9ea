import { problemLine, type SetupProblem } from '../../core/policy/setupProblem.ts';
import { readSetUp } from '../../core/read/setup/readSetUp.ts';
import type { SetUp } from '../../core/read/setup/setUp.ts';
import type { InputFolder } from '../folder/folder.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';

/** The set-up of a folder. Throws SetupMistake where it has a problem: nothing can be reviewed then. */
export function requireSetUp(
  { folder, setup, sources }: InputFolder,
  options: { slice: string; region: string },
): SetUp {
  if (setup.size + sources.length === 0)
    throw new SetupMistake(
      `${folder} holds no CSV file. Put your exports and contact-map.csv there, or drop them onto the page of: ${PROGRAM} open`,
    );
  const tabs = new Map([...setup].map(([name, { tab }]) => [name, tab]));
  const beside = sources.map(({ tab, head }) => ({ name: tab, head }));
  const { setUp, problems } = readSetUp(tabs, options, beside);
  // The set-up's functions hold on to the map of tabs; a contact map of 100,000 rows need not be in memory twice.
  tabs.clear();
  setup.clear();
  if (setUp) return setUp;
  throw mistakeOf(problems);
}

export function refuseProblems(problems: readonly SetupProblem[]): void {
  if (problems.length > 0) throw mistakeOf(problems);
}

/** What is wrong in one line, the first problem first. */
function mistakeOf(problems: readonly SetupProblem[]): SetupMistake {
  const [first, ...others] = problems.map(problemLine);
  return new SetupMistake(
    `${first}${others.length > 0 ? ` (and ${others.length} more: ${others.slice(0, 3).join('; ')})` : ''}`,
  );
}
