/** 0-based, the last one excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Places in as few spans as they make up, so that one call does for neighbors. In any order, each once. */
export function contiguousSpans(places: readonly number[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last?.to === place) last.to = place + 1;
    else spans.push({ from: place, to: place + 1 });
  }
  return spans;
}
