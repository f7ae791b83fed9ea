import type { DecisionCells } from '../core/report/outputColumns.ts';
import { cellsByName } from '../core/report/outputHeader.ts';
import type { Place, Proof } from '../protocol/protocol.ts';
import { readOnInLog } from './loaded/decisionLog.ts';
import type { Shown } from './loaded/explainShown.ts';
import { FIRST_FILTER, type Filter } from './loaded/filter.ts';
import { type LoadedWorkbook, loadPending, loadWorkbook } from './loaded/loadedWorkbook.ts';
import { type QueueRow, queueRowFrom } from './loaded/queueRow.ts';
import { ServerError } from './server.ts';

export type ViewName = 'review' | 'overview' | 'sign' | 'import' | 'export' | 'run';
/** Opens another view of the page. */
export type Open = (view: ViewName) => void;

/** What is on its way into the sheet. `step` is null until it is there, and of what was refused. */
export interface Saving {
  readonly about: string;
  step: Step | null;
}

/** Decisions of one step that can be taken back: where they were written, and what stood there before and after. */
export interface Step {
  /** For people: `ACT-6104`, `2000 rows`. */
  readonly about: string;
  readonly rows: readonly {
    readonly row: QueueRow;
    readonly before: DecisionCells;
    readonly after: DecisionCells;
  }[];
}

/** What the page knows and shows. Views read it, and call `changed` when they have changed it. */
export interface App {
  loaded: LoadedWorkbook | null;
  filter: Filter;
  /** The row in view; null while nothing is selected that has a reason. */
  shown: Shown | null;
  /** What is selected in the sheet is no row of which anything could be said. */
  isElsewhere: boolean;
  readonly done: Step[];
  /** In the order of the keys. */
  readonly saving: Saving[];
  readonly undone: Step[];
  /** Decisions that are shown and not yet written. */
  writing: number;
  /** Notes that were begun and not yet written, by row key. */
  readonly drafts: Map<string, string>;
  /** Contacts that were picked for a row and not yet written, by row key: an id, or what was typed. */
  readonly picked: Map<string, string>;
  /** Rows with decisions that were typed into cells, not yet recorded as anybody's. */
  typed: readonly QueueRow[];
  reviewer: string;
  /** Rows that wait for a second answer of this person, by table and key. */
  readonly second: Set<string>;
  /** What there is to know before somebody signs; null until it was asked for. */
  proof: Proof | null;
  /** Something is under way that must not be disturbed: an import or a run. */
  busy: string;
  /** What is said in passing is true of the row in view alone: `passOn` takes it away. */
  readonly say: (text: string, kind?: 'good' | 'bad' | 'passing') => void;
  readonly passOn: () => void;
  readonly changed: () => void;
  /** Shows long work (a bar, a button that stops it) above whatever view is open; null when it is over. */
  readonly showWork: (work: HTMLElement | null) => void;
}

export function newApp({
  say,
  passOn,
  changed,
  showWork,
}: Pick<App, 'say' | 'passOn' | 'changed' | 'showWork'>): App {
  return {
    loaded: null,
    filter: FIRST_FILTER,
    shown: null,
    done: [],
    saving: [],
    undone: [],
    writing: 0,
    isElsewhere: false,
    drafts: new Map(),
    picked: new Map(),
    typed: [],
    reviewer: '',
    proof: null,
    second: new Set(),
    busy: '',
    say,
    passOn,
    changed,
    showWork,
  };
}

/** Reads the workbook anew: everything that was kept of it is forgotten. */
export async function reload(app: App): Promise<void> {
  app.say('Reading the workbook…');
  await refresh(app, (what) => app.say(`${what}…`));
  app.say('');
}

/** The same, but the message that stands there stays. */
export async function refresh(app: App, onStep: (what: string) => void = () => {}): Promise<void> {
  const loaded = await loadWorkbook(onStep);
  app.loaded = loaded;
  app.reviewer = loaded.workbook.reviewer;
  app.changed();
  const show = () => {
    if (app.loaded === loaded) app.changed();
  };
  void attempt(app, async () => {
    await loadPending(loaded, show);
    await readOnInLog(loaded);
    show();
  });
}

/** Somebody looks at how the deciding goes: what was decided since the workbook was read has its lines by now. */
export async function lookAtLog(app: App): Promise<void> {
  const { loaded } = app;
  // Not read at all yet: it comes with the tables.
  if (!loaded?.log) return;
  await attempt(app, () => readOnInLog(loaded));
  if (app.loaded === loaded) app.changed();
}

/** The row of an output tab as its cells stand in the sheet now; null for a heading or a row without a key. */
export function rowAtPlace(
  { outputs, workbook }: LoadedWorkbook,
  { sheet, row, cells }: Place,
): QueueRow | null {
  const outcome = workbook.sheets.find(({ name }) => name === sheet)?.outcome;
  const output = outcome && outputs.get(outcome);
  if (!output || row <= output.headerIndex + 1) return null;
  const found = queueRowFrom(outcome, row, cellsByName(output.columns, cells));
  return found.rowKey ? found : null;
}

/** Runs something and puts its failure into words at the one place where messages stand. */
export async function attempt(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ServerError) app.say(`${error.message} ${error.todo}`, 'bad');
    else {
      app.say(`The sidebar made a mistake (${String(error)}). Reload it with the button at the top.`, 'bad');
      console.error(error);
    }
  }
}
