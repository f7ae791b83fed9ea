/** Mixes three integers into one well-spread 32-bit number. All chance comes from here: no row needs its neighbors. */
export function mix(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x165667b1);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The throws for one row; seeded by `mix`, so that the same row always gets the same throws. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** From 0 to `sides - 1`. */
  int(sides: number): number {
    return Math.floor(this.fraction() * sides);
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[this.int(list.length)] as T;
  }

  /** mulberry32 */
  private fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
