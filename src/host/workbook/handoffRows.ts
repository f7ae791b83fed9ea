import { OUTCOMES, OUTPUTS, PEOPLES_COLUMNS, SHEET_HEADINGS } from '../../core/report/outputColumns.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import type { LinkTargets } from './sourceLinks.ts';

/** One cell of the Handoff tab: a text, perhaps in bold, perhaps leading somewhere. `row` 0 leads to a tab's top. */
export interface HandoffCell {
  readonly text: string;
  readonly isBold?: boolean;
  readonly link?: { readonly sheetId: number; readonly row: number };
}

export const HANDOFF_WIDTH = 8;
/** The last line: below it people may write. */
export const HANDOFF_END = 'End of the handoff. What you write below this line stays.';
const LONGEST_BAR = 30;
const ROW_NAMED = /(?:^- |\()(.+?) row (\d+)[:)]/;
const BLANK: HandoffCell = { text: '' };

/** The handoff of the command line as rows of a tab: the counts as bars, then its text, with tables in columns. */
export function handoffRows(handoff: string, report: RunReport, targets: LinkTargets): HandoffCell[][] {
  const rows = handoff
    .trim()
    .split('\n')
    .flatMap((line) => rowOf(line, targets));
  const [title = [], ...rest] = rows;
  return [title, ...countBars(report), ...rest, [], [{ text: HANDOFF_END }]].map((cells) =>
    Array.from({ length: HANDOFF_WIDTH }, (_, at) => cells[at] ?? BLANK),
  );
}

function countBars({ counts }: RunReport): HandoffCell[][] {
  const bars = [
    ...OUTCOMES.map((outcome) => [OUTPUTS[outcome].tab, counts[outcome]] as const),
    ['Ignored', counts.ignored] as const,
  ];
  const most = Math.max(1, ...bars.map(([, count]) => count));
  return [
    [],
    ...bars.map(([name, count]) => [
      { text: name, isBold: true },
      { text: String(count) },
      { text: '█'.repeat(Math.max(Math.ceil((count / most) * LONGEST_BAR), count > 0 ? 1 : 0)) },
    ]),
  ];
}

function rowOf(line: string, targets: LinkTargets): HandoffCell[][] {
  if (/^\|(?:---\|)+$/.test(line)) return [];
  if (line.startsWith('| '))
    return [
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) => withTabLink(plain(cell), targets)),
    ];
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return [[{ text: plain(heading), isBold: true }]];
  const [, tab = '', row = ''] = ROW_NAMED.exec(line) ?? [];
  const sheetId = targets.get(plain(tab));
  const cell = { text: inSheetWords(plain(line.replace(/^- /, '• '))) };
  return [[sheetId === undefined ? cell : { ...cell, link: { sheetId, row: Number(row) } }]];
}

function withTabLink(text: string, targets: LinkTargets): HandoffCell {
  const sheetId = targets.get(text);
  return sheetId === undefined ? { text } : { text, link: { sheetId, row: 1 } };
}

/** Markdown's marks go; a mark that was escaped is part of the data. */
function plain(markdown: string): string {
  return markdown.replace(
    /\\([\\<>[\]|*_#`])|\*\*|`|\*(?=Next:)|(?<=Next:)\*/g,
    (_, escaped) => escaped ?? '',
  );
}

/** In a sheet the tables are tabs, and columns bear headings for people. */
function inSheetWords(text: string): string {
  const tabs = OUTCOMES.reduce(
    (said, outcome) => said.split(`${OUTPUTS[outcome].file}.csv`).join(OUTPUTS[outcome].tab),
    text,
  );
  return PEOPLES_COLUMNS.reduce(
    (said, column) => said.split(`the ${column} column`).join(`the column ${SHEET_HEADINGS[column]}`),
    tabs,
  );
}
