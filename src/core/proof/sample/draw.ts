import type { Rows } from '../../model.ts';
import { hashText } from '../../normalize/hash.ts';
import { type UnclearedRow, unclearedRows } from '../../report/unclearedRows.ts';
import type { Sha256 } from '../decisionLog.ts';
import { sampleSizes } from './sampleSize.ts';

/** What a sample has to rule out: `share` or more of the rows are wrong. */
export interface SampleAim {
  /** 0.01: one in a hundred. */
  readonly share: number;
  readonly confidence: number;
}

/** Rows of one reason and one source. */
export interface Stratum {
  readonly name: string;
  readonly rows: readonly UnclearedRow[];
  /** Those to look at. */
  readonly drawn: readonly UnclearedRow[];
}

/** A sample of the rows of the Ledger that write something: the same Ledger gives the same one. */
export interface Draw {
  readonly id: string;
  readonly aim: SampleAim;
  /** Of all of the Ledger that a sample speaks for: by this a sample of another Ledger is told. */
  readonly ledger: string;
  readonly strata: readonly Stratum[];
  /** Strata in which an earlier sample of this Ledger found a wrong row: people review each of their rows, and none is drawn. */
  readonly inFullReview: readonly Stratum[];
}

/** `full` names the strata that are in full review. */
export function drawSample(ledger: Rows, aim: SampleAim, full: ReadonlySet<string>, sha256: Sha256): Draw {
  const byName = new Map<string, UnclearedRow[]>();
  for (const row of unclearedRows('ledger', ledger)) {
    if (row.at('writes') === '') continue;
    const name = `${row.at('reason_code')} · ${row.at('source')}`;
    const rows = byName.get(name);
    if (rows) rows.push(row);
    else byName.set(name, [row]);
  }
  const names = [...byName.keys()].sort();
  const keys = names.flatMap((name) => (byName.get(name) ?? []).map(keyOf)).sort();
  const digest = sha256(keys.join('\n'));
  const seed = sha256(JSON.stringify([digest, aim.share, aim.confidence, [...full].sort()]));
  const whole = (name: string): Stratum => ({ name, rows: byName.get(name) ?? [], drawn: [] });
  const sampled = names.filter((name) => !full.has(name)).map(whole);
  const sizes = sampleSizes(
    sampled.map(({ rows }) => rows.length),
    aim.share,
    aim.confidence,
  );
  return {
    id: `sample-${seed.slice(0, 12)}`,
    aim,
    ledger: digest,
    strata: sampled.map((stratum, at) => ({ ...stratum, drawn: drawn(stratum.rows, sizes[at] ?? 0, seed) })),
    inFullReview: names.filter((name) => full.has(name)).map(whole),
  };
}

function keyOf({ rowKey, at }: UnclearedRow): string {
  return `${rowKey} ${at('fingerprint')}`;
}

/** So many rows by lot. The lot of a row goes by the seed and its key, so the order of the table is of no matter. */
function drawn(rows: readonly UnclearedRow[], count: number, seed: string): readonly UnclearedRow[] {
  return rows
    .map((row) => ({ row, lot: hashText(`${seed} ${row.rowKey}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.row.rowKey < b.row.rowKey ? -1 : 1))
    .slice(0, count)
    .map(({ row }) => row);
}
