/** One contender's line: rows → seconds. */
export interface Line {
  readonly name: string;
  readonly color: string;
  readonly points: readonly (readonly [rows: number, seconds: number])[];
}

const [WIDTH, HEIGHT] = [740, 400];
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 220, 20, 45];

/** Seconds against rows as an SVG, both on scales of powers of ten: a straight line at this slope is linear. */
export function plotOf(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ points }) => points.map(([count]) => Math.log10(count)));
  const seconds = lines.flatMap(({ points }) => points.map(([, time]) => Math.log10(time)));
  const x = scale(rows, LEFT, WIDTH - RIGHT);
  const y = scale(seconds, HEIGHT - BOTTOM, TOP);
  const marks = [
    ...powers(rows).map((power) => {
      const at = x(power).toFixed(1);
      return `<line x1="${at}" x2="${at}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#dadce0"/><text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${(10 ** power).toLocaleString('en-US')}</text>`;
    }),
    ...powers(seconds).map((power) => {
      const at = y(power).toFixed(1);
      return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#dadce0"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${10 ** power} s</text>`;
    }),
  ];
  const drawn = lines.map(({ name, color, points }, at) => {
    const path = points.map(
      ([count, time]) => `${x(Math.log10(count)).toFixed(1)},${y(Math.log10(time)).toFixed(1)}`,
    );
    const key = TOP + 12 + at * 20;
    return [
      `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`,
      `<line x1="${WIDTH - RIGHT + 12}" x2="${WIDTH - RIGHT + 34}" y1="${key}" y2="${key}" stroke="${color}" stroke-width="2"/>`,
      `<text x="${WIDTH - RIGHT + 40}" y="${key + 4}">${name}</text>`,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#3c4043">`,
    `<title>Seconds against rows</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...marks,
    ...drawn,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">rows</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => from + ((value - least) / (most - least || 1)) * (to - from);
}

/** The powers of ten that lie within the values. */
function powers(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.ceil(Math.min(...values)), Math.floor(Math.max(...values))];
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);
}
