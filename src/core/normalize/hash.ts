const { imul } = Math;

/**
 * A 64-bit hash of a text, as 16 hex digits: two independent lanes of 32-bit multiply and xor (the mixing constants are
 * those of MurmurHash3). It tells a row's contents from the same row's earlier contents; it guards no secret.
 */
export function hashText(text: string): string {
  let a = 0x9747b28c;
  let b = 0x5bd1e995;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = imul(a ^ code, 0xcc9e2d51);
    b = imul(b ^ code, 0x1b873593);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  return hex(mix(a ^ text.length ^ (b >>> 3))) + hex(mix(b ^ imul(text.length, 0x85ebca6b) ^ (a >>> 5)));
}

function mix(lane: number): number {
  let h = imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
