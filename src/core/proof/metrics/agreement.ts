/** How far two people agree who decided the same rows. */
export interface Agreement {
  readonly rows: number;
  readonly agreed: number;
  /** Wilson's 95 % interval of the share on which they agree. */
  readonly low: number;
  readonly high: number;
  /** Cohen's kappa: 1 where they always agree, 0 where no more than by chance. null where chance alone would always agree. */
  readonly kappa: number | null;
}

/** 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/** null where nobody has decided a row twice. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement | null {
  const rows = pairs.length;
  if (rows === 0) return null;
  const agreed = pairs.filter(([one, other]) => one === other).length;
  return { rows, agreed, ...wilson(agreed, rows), kappa: kappaOf(pairs, agreed / rows) };
}

function wilson(agreed: number, rows: number): { readonly low: number; readonly high: number } {
  const share = agreed / rows;
  const middle = share + (Z * Z) / (2 * rows);
  const half = Z * Math.sqrt((share * (1 - share)) / rows + (Z * Z) / (4 * rows * rows));
  const scale = 1 + (Z * Z) / rows;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

function kappaOf(pairs: readonly (readonly [string, string])[], share: number): number | null {
  const said = [new Map<string, number>(), new Map<string, number>()] as const;
  for (const pair of pairs)
    said.forEach((counts, who) => void counts.set(pair[who] ?? '', (counts.get(pair[who] ?? '') ?? 0) + 1));
  const [first, second] = said;
  let byChance = 0;
  for (const [word, count] of first) byChance += (count * (second.get(word) ?? 0)) / pairs.length ** 2;
  return byChance === 1 ? null : (share - byChance) / (1 - byChance);
}
