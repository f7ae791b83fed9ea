import type { Rows } from '../../core/model.ts';
import type { SignOffState } from '../../core/proof/signOff/signing.ts';
import type { SetupFinding } from '../../core/read/setup/setupFinding.ts';
import type { RerunCounts } from '../../core/report/rerunCounts.ts';
import type { RunIdentity, RunReport } from '../../core/report/runReport.ts';
import type { Applied } from '../../protocol/fixes.ts';

/**
 * What the document remembers of a run while it goes on. It is written before the first cell is, and removed after the
 * last: a run that was cut off leaves it behind, and the next one knows that it has something to repair.
 */
export interface RunState {
  readonly by: string;
  readonly since: string;
  /** `reading`: nothing was written yet; left by releases that wrote it down. `writing`: the tables may be between two states. `stopped`: by the time budget. */
  readonly phase: 'reading' | 'writing' | 'stopped';
  /** What it is about to say of the past, where that is little: see the journal. */
  readonly past?: Rows;
}

/** The settings and traces that the add-on keeps in the document. */
export interface DocumentMemory {
  readonly run: RunState | null;
  readonly finished: Signature;
  /** What the last run that wrote something did with the rows; null before the first. */
  readonly rerun: RerunCounts | null;
  /** Whether what was signed stands, as it was last checked or a change noticed; null where nobody has signed. */
  readonly signOff: KnownSignOff | null;
  /** Findings of that run that a button settles. */
  readonly fixable: readonly SetupFinding[];
  /** What buttons wrote into set-up tabs, the last one at the end: it can be taken back. */
  readonly applied: readonly Applied[];
  /** Where version 0.1.0 kept the phone region; null where it is no longer. */
  readonly oldRegion: string | null;
}

/** A sign-off as the document remembers it: who signed, and whether it stands. */
export interface KnownSignOff extends SignOffState {
  readonly who: string;
}

/** What the last finished run wrote: a hash of its handoff, the sheet ids behind its links, what it ran on. All '' before the first. */
export interface Signature extends RunIdentity {
  readonly handoff: string;
  readonly links: string;
  /** Of the program. */
  readonly version: string;
  /** Tabs that it could not review. */
  readonly unreviewed: readonly string[];
}

/** A property holds 9 KB (Apps Script documentation). */
const LONGEST_PROPERTY = 8000;

export type Properties = GoogleAppsScript.Properties.Properties;

export function documentProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

export function recall(properties: Properties): DocumentMemory {
  const {
    run,
    handoff = '',
    links = '',
    runId = '',
    judgedAt = '',
    version = '',
    unreviewed,
    rerun,
    fixable,
    signOff,
    applied,
    region = null,
  } = properties.getProperties();
  return {
    run: run ? JSON.parse(run) : null,
    finished: {
      handoff,
      links,
      runId,
      judgedAt,
      version,
      unreviewed: unreviewed ? JSON.parse(unreviewed) : [],
    },
    rerun: rerun ? JSON.parse(rerun) : null,
    fixable: fixable ? JSON.parse(fixable) : [],
    signOff: signOff ? JSON.parse(signOff) : null,
    applied: applied ? JSON.parse(applied) : [],
    oldRegion: region,
  };
}

/** Whether the past of a run has room beside what else is remembered of it; a letter may take three bytes. */
export function fitsIntoState(past: Rows): boolean {
  const bytes = encodeURIComponent(JSON.stringify(past)).replace(/%../g, '-').length;
  return bytes < LONGEST_PROPERTY - 1000;
}

/** As many of the last ones as there is room for. */
export function rememberApplied(properties: Properties, applied: readonly Applied[]): void {
  let kept = applied;
  while (JSON.stringify(kept).length > LONGEST_PROPERTY) kept = kept.slice(1);
  properties.setProperty('applied', JSON.stringify(kept));
}

export function rememberSignOff(properties: Properties, { who, changes, missing }: KnownSignOff): void {
  const known: KnownSignOff = {
    who: who.slice(0, LONGEST_CHANGE),
    changes: changes.slice(0, MOST_CHANGES).map((change) => change.slice(0, LONGEST_CHANGE)),
    missing,
  };
  properties.setProperty('signOff', JSON.stringify(known));
}

/** A property has room for so much: the tab Sign-off lists the rest. */
const MOST_CHANGES = 10;
const LONGEST_CHANGE = 300;

/** A run was cut off or stopped while it wrote: the tables may be between two states. */
export function isHalfWritten({ run }: Pick<DocumentMemory, 'run'>): boolean {
  return run !== null && run.phase !== 'reading';
}

export function rememberRun(properties: Properties, state: RunState): void {
  properties.setProperty('run', JSON.stringify(state));
}

/** In one call: that the run is over, and what it leaves. */
export function rememberFinished(
  properties: Properties,
  { handoff, links, runId, judgedAt, version, unreviewed }: Signature,
  { rerun, setup }: Pick<RunReport, 'rerun' | 'setup'>,
): void {
  const tabs = JSON.stringify(unreviewed);
  const fixable = JSON.stringify(setup.filter(({ fixes }) => fixes !== undefined));
  properties.setProperties({
    run: '',
    handoff,
    links: links.length > LONGEST_PROPERTY ? '' : links,
    runId,
    judgedAt,
    version,
    unreviewed: tabs.length > LONGEST_PROPERTY ? '[]' : tabs,
    rerun: JSON.stringify(rerun),
    fixable: fixable.length > LONGEST_PROPERTY ? '' : fixable,
  });
}

/** By this the next run tells that the handoff says already what it would say. */
export function rememberHandoff(properties: Properties, mark: string): void {
  properties.setProperty('handoff', mark);
}

/** A run that has written nothing. */
export function forgetRun(properties: Properties): void {
  properties.deleteProperty('run');
}
