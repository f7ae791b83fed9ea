import { type Handoff, heading, list, paragraph, section, table } from '../../report/handoff/blocks.ts';
import { shownMinute } from '../../report/shownTime.ts';
import { compareRuns, type RowChange, type RunComparison } from './compareRuns.ts';
import { packed, unpacked } from './packed.ts';
import { marksIn } from './packedMarks.ts';
import type { RunMarks } from './runMarks.ts';

/** What a run says otherwise than the one before it. */
export interface RunChanges extends RunComparison {
  readonly before: RunName;
  readonly after: RunName;
}

type RunName = Pick<RunMarks, 'runId' | 'now'>;

const FORMAT = 1;

/** What is kept of a run: its marks, and what it says otherwise than the one before, each as cells of a hidden tab. */
export interface KeptMarks {
  readonly marks: readonly string[];
  readonly changes: readonly string[];
}

/**
 * The marks of a run in place of those of the run before. A run that comes out as that one, such as one that repairs it,
 * leaves all as it is.
 */
export function keptAfter(earlier: KeptMarks, marks: readonly string[]): KeptMarks {
  const [before, after] = [marksIn(earlier.marks), marksIn(marks)];
  if (!before || !after) return { marks, changes: [] };
  const { rows, ...rest } = compareRuns(before, after);
  if (rows.length + rest.inputs.length === 0) return earlier;
  const head = { formatVersion: FORMAT, ...rest, before: nameOf(before), after: nameOf(after) };
  return {
    marks,
    changes: packed(
      head,
      rows.map(({ rowKey, before: was, after: is, because }) => [rowKey, was, is, because]),
    ),
  };
}

/** null where there is none yet. */
export function changesIn(cells: readonly string[]): RunChanges | null {
  const found = unpacked(cells);
  if (found?.head.formatVersion !== FORMAT) return null;
  const { formatVersion, ...rest } = found.head as unknown as Omit<RunChanges, 'rows'> & {
    readonly formatVersion: number;
  };
  const rows = (found.rows as readonly [string, string, string, string[]][]).map(
    ([rowKey, before, after, because]): RowChange => ({ rowKey, before, after, because }),
  );
  return { ...rest, rows };
}

/** For people: which rows say something else, and what is another with each. */
export function changeBlocks({ before, after, inputs, rows, same }: RunChanges): Handoff {
  return [
    heading(1, `What changed: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`),
    paragraph(
      `Between the run of ${shownMinute(before.now)} (${before.runId}) and that of ${shownMinute(after.now)} (${after.runId}) rows came to say something else: ${rows.length}. Rows that say the same: ${same}.`,
    ),
    ...section('What the runs rest on', list(inputs.map((says) => [`${says}.`]))),
    ...section(
      'Row by row',
      table(
        ['Row key', 'Said before', 'Says now', 'What changed with it'],
        rows.map((row) => [
          row.rowKey,
          row.before || '(not there)',
          row.after || '(not there)',
          row.because.join('; '),
        ]),
      ),
    ),
  ];
}

function nameOf({ runId, now }: RunMarks): RunName {
  return { runId, now };
}
