import type { RunIdentity } from '../../core/report/runReport.ts';

/** What the run.json of an earlier run says: null and blank texts where there is none, or none that can be read. */
export interface EarlierRun {
  readonly identity: RunIdentity | null;
  /** When it was. */
  readonly now: string;
  /** What it said of the proof, as JSON. */
  readonly proof: string;
}

export function readEarlierRun(text: string): EarlierRun {
  const { runId, now, judgedAt = now, proof } = parsed(text);
  return {
    identity: typeof runId === 'string' && typeof judgedAt === 'string' ? { runId, judgedAt } : null,
    now: typeof now === 'string' ? now : '',
    proof: JSON.stringify(proof) ?? '',
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
