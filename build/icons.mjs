#!/usr/bin/env node
// Draws the icons and the banner of the Marketplace listing into docs/publishing/: two records, and a check between them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/publishing');
/** What the Marketplace asks for: icons of an add-on and of its listing, and the card's banner. */
const PICTURES = [
  { name: 'icon-32', width: 32, height: 32 },
  { name: 'icon-48', width: 48, height: 48 },
  { name: 'icon-96', width: 96, height: 96 },
  { name: 'icon-128', width: 128, height: 128 },
  { name: 'banner-220x140', width: 220, height: 140 },
];
const BLUE = [11, 87, 208];
const WHITE = [255, 255, 255];
const GREEN = [20, 108, 46];
/** So many samples a pixel and side make the edges smooth. */
const SAMPLES = 4;

mkdirSync(FOLDER, { recursive: true });
for (const { name, width, height } of PICTURES)
  writeFileSync(join(FOLDER, `${name}.png`), png(width, height));

/** The shapes from the top, in a square from 0 to 1: the first that holds the point gives its color. */
function colorAt(x, y) {
  if (inCheck(x, y, 0.045)) return WHITE;
  if (inCircle(x, y, 0.5, 0.62, 0.21)) return GREEN;
  if (inCircle(x, y, 0.5, 0.62, 0.25)) return BLUE;
  for (const left of [0.14, 0.54])
    for (const top of [0.36, 0.46, 0.56]) if (inBox(x, y, left + 0.04, top, 0.2, 0.035, 0.015)) return BLUE;
  if (inBox(x, y, 0.14, 0.26, 0.32, 0.46, 0.05) || inBox(x, y, 0.54, 0.26, 0.32, 0.46, 0.05)) return WHITE;
  return inBox(x, y, 0, 0, 1, 1, 0.2) ? BLUE : null;
}

function inBox(x, y, left, top, width, height, round) {
  const dx = Math.max(left + round - x, 0, x - (left + width - round));
  const dy = Math.max(top + round - y, 0, y - (top + height - round));
  return dx * dx + dy * dy <= round * round;
}

function inCircle(x, y, atX, atY, radius) {
  return (x - atX) ** 2 + (y - atY) ** 2 <= radius ** 2;
}

function inCheck(x, y, half) {
  return (
    nearLine(x, y, 0.41, 0.63, 0.475, 0.695) <= half * 0.7 ||
    nearLine(x, y, 0.475, 0.695, 0.6, 0.55) <= half * 0.7
  );
}

function nearLine(x, y, x1, y1, x2, y2) {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** An icon fills its picture; a banner has it in the middle, on its blue. */
function pixel(column, row, width, height) {
  const size = width === height ? width : height * 0.8;
  const [left, top] = [(width - size) / 2, (height - size) / 2];
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const color = colorAt((x - left) / size, (y - top) / size) ?? (width === height ? null : BLUE);
    if (color)
      [...color, 255].forEach((part, at) => {
        sum[at] += part;
      });
  }
  const seen = sum[3] / 255;
  return sum.map((part, at) => Math.round(at === 3 ? part / SAMPLES ** 2 : seen === 0 ? 0 : part / seen));
}

function png(width, height) {
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_, column) => pixel(column, row, width, height)).flat(),
    ]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
