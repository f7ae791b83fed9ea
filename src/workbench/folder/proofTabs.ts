import { PLAN_FILE, PLAN_TEXT_FILE, type Plan, planText } from '../../core/proof/plan/plan.ts';
import { planBlocks } from '../../core/proof/plan/planBlocks.ts';
import { planFromLines, planLines } from '../../core/proof/plan/planLines.ts';
import { SAMPLE_COLUMNS, SAMPLE_FILE } from '../../core/proof/sample/sampleColumns.ts';
import { SIGN_OFF_FILE, type SignOff, signOffText } from '../../core/proof/signOff/signOff.ts';
import { blockTexts } from '../../core/report/handoff/handoffRows.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Rows } from '../tables/rows.ts';
import { bytesOfLines, linesIn } from './lines.ts';
import { mergeWhole } from './mergeWhole.ts';

/*
 * What the proof of a workbook leaves beside its tables, in the files that the command line writes and reads. A plan and a
 * sign-off are kept on hidden tabs, a JSON a line.
 */

export const PLAN = {
  tab: OWN_TABS.planData,
  file: PLAN_FILE,
  keeping: {
    read(bytes: Uint8Array): Rows {
      const text = textOf(bytes);
      const lines = linesOfPlan(text);
      // What somebody has made of it that is no plan is said by the commands that are about it.
      return (lines ?? text.split('\n')).map((line) => [line]);
    },
    write(rows: Rows) {
      const plan = planIn(rows);
      return { bytes: Buffer.from(plan ? planText(plan) : rows.map(([line = '']) => line).join('\n')) };
    },
    merge: mergeWhole,
  },
  /** What people read, which says what the plan says. */
  shown(rows: Rows) {
    const plan = planIn(rows);
    if (!plan) return null;
    const blocks = planBlocks(plan);
    return { tab: OWN_TABS.plan, rows: blockTexts(blocks), file: PLAN_TEXT_FILE, text: markdownOf(blocks) };
  },
};

export const SIGN_OFF = {
  tab: OWN_TABS.signOffData,
  file: SIGN_OFF_FILE,
  keeping: {
    read(bytes: Uint8Array): Rows {
      const text = textOf(bytes);
      const signed = parsed<SignOff>(text);
      return [[signed ? JSON.stringify(signed) : text]];
    },
    write([[line = ''] = []]: Rows) {
      const signed = parsed<SignOff>(line);
      return { bytes: Buffer.from(signed ? signOffText(signed) : line) };
    },
    merge: mergeWhole,
  },
};

/** Answers of samples that another one has followed. */
export const SAMPLES_BEFORE = {
  tab: OWN_TABS.samplesBefore,
  file: 'samples-before.jsonl',
  keeping: {
    read: linesIn,
    write: (rows: Rows) => ({ bytes: bytesOfLines(rows) }),
    merge: mergeWhole,
  },
};

/**
 * The marks of the last run and what it changed, a cell of each a line: without them *What changed* would begin anew at every start.
 * They are of the runs made here; what the command line compares by is in files of its own.
 */
export const MARKS = {
  tab: OWN_TABS.marks,
  file: 'what-changed.jsonl',
  keeping: {
    read: (bytes: Uint8Array): Rows => linesIn(bytes).map(([line = '']) => cellsOfMarks(line)),
    write: (rows: Rows) => ({
      bytes: bytesOfLines(
        rows.map(([mark = '', change = '']) => [`[${mark || 'null'},${change || 'null'}]`]),
      ),
    }),
    merge: (_: Rows, ours: Rows) => ({ rows: ours, clashes: [] }),
  },
};

/** Lines that somebody has written otherwise are no marks to the next run, which then has nothing to compare with. */
function cellsOfMarks(line: string): string[] {
  const cells = parsed<unknown>(line);
  return Array.isArray(cells) ? cells.map((cell) => (cell === null ? '' : JSON.stringify(cell))) : [line];
}

/** In the file under the names that scripts rely on, on the tab under headings for people. */
export const SAMPLE = {
  tab: OWN_TABS.sample,
  file: SAMPLE_FILE,
  toFile: (rows: Rows): Rows => renamed(rows, 'heading', 'name'),
  /** Nothing of a file that holds something else. */
  fromFile(rows: Rows): Rows {
    const [head = []] = rows;
    return SAMPLE_COLUMNS.every(({ name }) => head.includes(name)) ? renamed(rows, 'name', 'heading') : [];
  },
};

function renamed([head = [], ...rows]: Rows, from: 'name' | 'heading', to: 'name' | 'heading'): Rows {
  const title = (cell: string) => SAMPLE_COLUMNS.find((column) => column[from] === cell)?.[to] ?? cell;
  return [head.map(title), ...rows];
}

/** null where the lines are not those of a plan, each as it was made. */
function planIn(rows: Rows): Plan | null {
  const lines = rows.map(([line = '']) => line);
  const plan = planFromLines(lines) as Plan;
  return plan.counts && planLines(plan).join('\n') === lines.join('\n') ? plan : null;
}

/** null where the text is not that of a plan. */
function linesOfPlan(text: string): string[] | null {
  const plan = parsed<Plan>(text);
  if (!plan?.counts || !Array.isArray(plan.operations) || !Array.isArray(plan.leftOut)) return null;
  const lines = planLines(plan);
  const again = planIn(lines.map((line) => [line]));
  return again && planText(again) === text ? lines : null;
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
