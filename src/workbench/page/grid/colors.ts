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

/**
 * The colors to draw a cell in. A sheet's colors are chosen for Google's white page; on a dark one, or under a rule that
 * sets the background only, the text would vanish: it is then black or white, whichever can be read.
 */
export function readableColors(
  background: string | undefined,
  color: string | undefined,
  page: string,
): { background: string; color: string } {
  const paper = luminance(background ?? page);
  if (paper === null) return { background: '', color: '' };
  const ink = color === undefined ? null : luminance(color);
  const isFine = ink !== null && contrast(paper, ink) >= READABLE;
  const plain = contrast(paper, 0) >= contrast(paper, 1) ? '#111111' : '#ffffff';
  if (background === undefined) return { background: '', color: isFine ? (color ?? '') : '' };
  return { background, color: isFine ? (color ?? '') : plain };
}
