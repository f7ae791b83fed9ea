import { REASONS } from '../../reasons.ts';
import { percent } from '../sample/sampleWords.ts';
import type { Metrics } from './metrics.ts';

const MOST_RULES = 3;
const MOST_SAMPLES = 3;

/** The work that a conflict took; [] where the log has no times that tell. */
export function sayWork({ active: { decisions, minutes } }: Metrics): string[] {
  if (decisions === 0) return [];
  const each = minutes / decisions;
  const took = each < 0.1 ? 'less than 0.1' : each.toFixed(1);
  return [
    `A conflict took ${took} minutes of work, by the times of ${decisions} decisions; pauses over five minutes are left out.`,
  ];
}

/** How far two people agreed; [] where nobody has decided a row twice. */
export function sayAgreement({ agreement }: Metrics): string[] {
  if (!agreement) return [];
  const { agreed, rows, low, high, kappa } = agreement;
  return [
    `Two people agreed on ${agreed} of ${rows} rows (95 %: ${percent(low)} to ${percent(high)})${kappa === null ? '' : `, kappa ${kappa.toFixed(2)}`}.`,
  ];
}

/** What samples came to over the runs, the newest first; [] where none was answered. */
export function saySamples({ samples }: Pick<Metrics, 'samples'>): string[] {
  const last = [...new Map(samples.map((one) => [one.id, one])).values()].reverse();
  const shown = last
    .slice(0, MOST_SAMPLES)
    .map(
      ({ at, state, drawn, rows, right, wrong, cannotTell }) =>
        `The sample of ${at.slice(0, 10)} ${state}: of ${drawn} of ${rows} rows, ${right} right, ${wrong} wrong, ${cannotTell} cannot tell.`,
    );
  const more = last.length - shown.length;
  return more > 0 ? [...shown, `Before these, ${more} more.`] : shown;
}

/** The rules that people overruled most, each with what would have said so at once. */
export function sayOverruled({ overruled }: Metrics): string[] {
  return overruled
    .slice(0, MOST_RULES)
    .map(
      ({ reason, decided, overruled: count, change }) =>
        `${REASONS[reason].headline}: people decided otherwise on ${count} of ${decided} rows.${change === '' ? '' : ` To have it so at once: ${change}.`}`,
    );
}
