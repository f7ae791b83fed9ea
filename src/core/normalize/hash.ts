const { imul } = Math;
/** Two hex digits for each byte: toString(16) is slow for numbers of 32 bits, and two are needed for every row. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The lanes of the last hash. They live outside, so that a hash leaves no pair of numbers behind to collect. */
const lanes = { a: 0, b: 0 };

/**
 * A 64-bit hash of a text, as 16 hex digits: two independent lanes of 32-bit multiply and xor (the mixing constants are
 * those of MurmurHash3). It tells a row's contents from the same row's earlier contents; it guards no secret.
 */
export function hashText(text: string): string {
  mixText(text);
  return hex(lanes.a) + hex(lanes.b);
}

/** The same hash, cut to the 53 bits that a number holds exactly. */
export function hashNumber(text: string): number {
  mixText(text);
  return (lanes.a & 0x1fffff) * 0x1_0000_0000 + lanes.b;
}

function mixText(text: string): void {
  let a = 0x9747b28c;
  let b = 0x5bd1e995;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = imul(a ^ code, 0xcc9e2d51);
    b = imul(b ^ code, 0x1b873593);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  lanes.a = mix(a ^ text.length ^ (b >>> 3));
  lanes.b = mix(b ^ imul(text.length, 0x85ebca6b) ^ (a >>> 5));
}

function mix(lane: number): number {
  let h = imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return `${HEX[lane >>> 24]}${HEX[(lane >>> 16) & 255]}${HEX[(lane >>> 8) & 255]}${HEX[lane & 255]}`;
}
