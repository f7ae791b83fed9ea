/** A share as people write it (`1%`, `0.01`, `1 in 100`), as a number in a text; undefined for what is none within these bounds. */
export function shareNamed(word: string, least: number, most: number): string | undefined {
  const [, percent, one, among] = /^([\d.]+) ?%$|^([\d.]+)(?: in (\d+))?$/.exec(word.trim()) ?? [];
  const share = percent === undefined ? Number(one) / Number(among ?? 1) : Number(percent) / 100;
  return share >= least && share <= most ? String(Number(share.toPrecision(6))) : undefined;
}
