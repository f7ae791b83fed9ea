import type { BoundInput } from '../signOff/bound.ts';
import type { RowMark, RunMarks } from './runMarks.ts';

/** One row of which two runs say different things. */
export interface RowChange {
  readonly rowKey: string;
  /** `ledger identifiers-agree, approve`; '' where a run does not have the row. */
  readonly before: string;
  readonly after: string;
  /** What is another with it, all that is: its cells, the map's rows that it rests on, its decision, the set-up, the program. */
  readonly because: readonly string[];
}

/** What two runs say differently, row by row in the order of row keys, and what they rest on differently as a whole. */
export interface RunComparison {
  readonly inputs: readonly string[];
  readonly rows: readonly RowChange[];
  readonly same: number;
}

export function compareRuns(before: RunMarks, after: RunMarks): RunComparison {
  const inputs = inputsChanged(before, after);
  const keys = [...new Set([...before.rows.keys(), ...after.rows.keys()])].sort();
  const rows: RowChange[] = [];
  for (const rowKey of keys) {
    const [was, is] = [before.rows.get(rowKey), after.rows.get(rowKey)];
    if (was && is && saysTheSame(was, is)) continue;
    rows.push({
      rowKey,
      before: was ? verdictOf(was) : '',
      after: is ? verdictOf(is) : '',
      because: was && is ? changesOf(was, is, inputs) : cameOrWent(was ?? is, inputs),
    });
  }
  return { inputs: inputs.map(({ says }) => says), rows, same: keys.length - rows.length };
}

interface InputChange {
  readonly says: string;
  readonly tab: string;
  readonly kind: BoundInput['kind'] | 'program';
}

function inputsChanged(before: RunMarks, after: RunMarks): InputChange[] {
  const changes: InputChange[] =
    before.version === after.version
      ? []
      : [{ says: `the program: ${before.version}, then ${after.version}`, tab: '', kind: 'program' }];
  const was = new Map(before.inputs.map((input) => [input.tab, input]));
  const is = new Map(after.inputs.map((input) => [input.tab, input]));
  for (const tab of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [earlier, later] = [was.get(tab), is.get(tab)];
    if (earlier?.sha256 === later?.sha256) continue;
    const kind = (later ?? earlier)?.kind ?? 'source';
    const how = !earlier ? 'is new' : later ? 'has other cells' : 'is gone';
    changes.push({ says: `the ${kind} tab ${tab} ${how}`, tab, kind });
  }
  return changes;
}

function saysTheSame(was: RowMark, is: RowMark): boolean {
  return (
    was.table === is.table &&
    was.fingerprint === is.fingerprint &&
    was.reason === is.reason &&
    was.decision === is.decision &&
    isSameText(was.writes, is.writes)
  );
}

/** What one of the runs has not kept is no difference. */
function isSameText(was: string | undefined, is: string | undefined): boolean {
  return was === undefined || is === undefined || was === is;
}

function verdictOf({ table, reason, decision }: RowMark): string {
  return `${table} ${reason}${decision === '' ? '' : `, ${decision}`}`;
}

/** Of a row that one of the runs does not have. */
function cameOrWent(row: RowMark | undefined, inputs: readonly InputChange[]): string[] {
  const whole = inputs
    .filter(({ kind, tab }) => kind !== 'source' || tab === row?.sourceTab)
    .map(({ says }) => says);
  return whole.length > 0 ? whole : ['its record came or went'];
}

/** What is another of the row itself and, where its verdict is, of what every row rests on. */
function changesOf(was: RowMark, is: RowMark, inputs: readonly InputChange[]): string[] {
  const [own, texts] = [ownChanges(was, is), textChanges(was, is)];
  const decision = was.decision === is.decision ? [] : ['its decision'];
  if (was.table === is.table && was.fingerprint === is.fingerprint && was.reason === is.reason)
    return [...own, ...texts, ...decision];
  const areKept = was.cells !== '' && is.cells !== '';
  const whole = inputs
    .filter(({ kind, tab }) => {
      if (kind === 'source') return !areKept && tab === is.sourceTab;
      return kind !== 'contact map' || !areKept || was.map === is.map;
    })
    .map(({ says }) => says);
  const isExplained = own.length + whole.length > 0 || (!areKept && texts.length > 0);
  return [...own, ...texts, ...decision, ...(isExplained ? whole : [otherRows(inputs)])];
}

function ownChanges(was: RowMark, is: RowMark): string[] {
  if (was.cells === '' || is.cells === '') return [];
  return [
    ...(was.cells === is.cells ? [] : [`its cells in ${is.sourceTab}`]),
    ...(was.map === is.map ? [] : ['the rows of the contact map that it rests on']),
  ];
}

function textChanges(was: RowMark, is: RowMark): string[] {
  const [before, after] = [was.evidence?.split('; ') ?? [], is.evidence?.split('; ') ?? []];
  const gone = before.filter((part) => !after.includes(part));
  const come = after.filter((part) => !before.includes(part));
  const isKnown = was.evidence !== undefined && is.evidence !== undefined;
  return [
    ...(isKnown && gone.length + come.length > 0
      ? [`evidence was [${gone.join('; ')}], is [${come.join('; ')}]`]
      : []),
    ...(isSameText(was.writes, is.writes) ? [] : ['what it would write']),
  ];
}

function otherRows(inputs: readonly InputChange[]): string {
  const tabs = inputs.map(({ tab }) => tab).filter(Boolean);
  return `other rows of the workbook${tabs.length > 0 ? `: of ${tabs.join(', ')}` : ''}`;
}
