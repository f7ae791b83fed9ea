/** Relative luminance (WCAG) of `#rrggbb`, or null for what is written another way. */
function luminance(color: string): number | null {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  const [dark, light] = a < b ? [a, b] : [b, a];
  return (light + 0.05) / (dark + 0.05);
}

const READABLE = 4.5;

const partsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const colorOf = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A share of one `#rrggbb` color in another. */
function mixed(color: string, share: number, into: string): string {
  const page = partsOf(into);
  return colorOf(partsOf(color).map((part, at) => part * share + (page[at] ?? 0) * (1 - share)));
}

const MOST_DEEPENED = 6;

/** A pastel as the color that it is a breath of: on a dark page all pastels would be the same gray. */
function deepened(color: string): string {
  const breath = partsOf(color).map((part) => 255 - part);
  const times = Math.min(MOST_DEEPENED, 255 / Math.max(1, ...breath));
  return colorOf(breath.map((part) => 255 - part * times));
}

const TINT = 0.22;

/**
 * The colors to draw a cell in. A sheet's colors are chosen for Google's white page: on a dark one a background becomes
 * a tint, and a text that could not be read any more is drawn in the page's own color.
 */
export function readableColors(
  background: string | undefined,
  color: string | undefined,
  page: string,
): { background: string; color: string } {
  const isDark = (luminance(page) ?? 1) < 0.5;
  const isKnown = background !== undefined && luminance(background) !== null;
  const paper = isKnown ? (isDark ? mixed(deepened(background), TINT, page) : background) : page;
  const ink = color === undefined ? null : luminance(color);
  const isReadable = (of: number) => contrast(luminance(paper) ?? 1, of) >= READABLE;
  const own = color !== undefined && ink !== null && isReadable(ink) ? color : '';
  // The page's own ink is black enough for any light background, but not for a dark one in a light page.
  const plain = own || isReadable(isDark ? 0.8 : 0.02) ? own : isDark ? '#111111' : '#ffffff';
  return { background: paper === page ? '' : paper, color: plain };
}
