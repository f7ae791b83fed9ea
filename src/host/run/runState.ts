import type { RerunCounts } from '../../core/report/rerunCounts.ts';

/**
 * What the document remembers of a run while it goes on. It is written before the first cell is, and removed after the
 * last: a run that was cut off leaves it behind, and the next one knows that it has something to repair.
 */
export interface RunState {
  readonly by: string;
  readonly since: string;
  /** `reading`: nothing was written yet. `writing`: the tables may be between two states. `stopped`: by the time budget. */
  readonly phase: 'reading' | 'writing' | 'stopped';
}

/** The settings and traces that the add-on keeps in the document. */
export interface DocumentMemory {
  readonly run: RunState | null;
  /** Region of phone numbers without a country code; '' for none. */
  readonly region: string;
  readonly finished: Signature;
  /** What the last run that wrote something did with the rows; null before the first. */
  readonly rerun: RerunCounts | null;
}

/** What the last finished run wrote: a hash of its handoff, and the sheet ids behind its links. Both '' before the first. */
export interface Signature {
  readonly handoff: string;
  readonly links: string;
}

/** A property holds 9 KB (Apps Script documentation). */
const LONGEST_PROPERTY = 8000;

export type Properties = GoogleAppsScript.Properties.Properties;

export function documentProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

export function recall(properties: Properties): DocumentMemory {
  const { run, region = '', handoff = '', links = '', rerun } = properties.getProperties();
  return {
    run: run ? JSON.parse(run) : null,
    region,
    finished: { handoff, links },
    rerun: rerun ? JSON.parse(rerun) : null,
  };
}

export function rememberRun(properties: Properties, state: RunState): void {
  properties.setProperty('run', JSON.stringify(state));
}

export function rememberFinished(
  properties: Properties,
  { handoff, links }: Signature,
  rerun: RerunCounts,
): void {
  properties.setProperties({
    handoff,
    links: links.length > LONGEST_PROPERTY ? '' : links,
    rerun: JSON.stringify(rerun),
  });
}

export function rememberRegion(properties: Properties, region: string): void {
  properties.setProperty('region', region);
}

/** A run that has written nothing, or all. */
export function forgetRun(properties: Properties): void {
  properties.deleteProperty('run');
}
