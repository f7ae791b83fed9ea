import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The logo as an address that needs no other file: for pages that are one file. */
export function logoOf(root) {
  const svg = readFileSync(join(root, 'docs/logo.svg'), 'utf8').replace(/>\s+</g, '><').trim();
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
