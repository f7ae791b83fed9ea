import type { Rows } from '../model.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { columnsNamed, columnsOf } from './columns.ts';
import { isNamedAs } from './isNamedAs.ts';
import { declaredHeadings, type Fit, fitOf, type HeaderCandidate, headerCandidates } from './signature.ts';

/** How far down the header row is looked for: exports have up to four title rows, people a few more. */
const HEADER_SEARCH_ROWS = 20;
/** How many of a tab's first rows recognition needs: the header may stand low, and some values below it are looked at. */
export const HEAD_ROWS = 60;
/** How many of its last rows may be a footer, by which some exports are told. */
export const FOOT_ROWS = 8;

/** How sure a recognition is: by shape of values or many headings, by few headings, by the tab's name, by a person. */
export type RecognitionSureness = 'certain' | 'likely' | 'by name' | 'set by hand';

export interface Recognition {
  readonly adapter: SourceAdapter;
  readonly headerIndex: number;
  readonly sure: RecognitionSureness;
  readonly evidence: string;
}

/** The rows of a tab by which it is recognized: its first ones, and what stands below the data. */
export function tellingRows(rows: Rows): Rows {
  const below = rows.slice(Math.max(HEAD_ROWS, rows.length - FOOT_ROWS));
  return [...rows.slice(0, HEAD_ROWS), ...footLines(below)];
}

/** Of the last rows those that are a line of a footer: they have one cell. */
export function footLines(lastRows: Rows): Rows {
  return lastRows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length === 1);
}

/**
 * Which export a tab is, and where its header row stands. Distinctive headings decide, and values of a vendor's own
 * shape confirm (where several exports fit, values of another shape rule one out; redacted ids alone rule out nothing); the tab's name breaks a tie, and says what was meant where distinctive headings are missing (then whoever asks has to
 * see to it that the columns which its rows need are there). Where two exports are plausible neither is taken:
 * `evidence` then names both.
 */
export function recognize(
  tab: string,
  head: Rows,
  sources: readonly SourceAdapter[],
): Recognition | { readonly adapter: null; readonly evidence: string } {
  const candidates = headerCandidates(head, sources, HEADER_SEARCH_ROWS);
  const fits = sources.flatMap((adapter) => bestFit(adapter, candidates) ?? []);
  const withHeadings = fits.filter(({ isComplete }) => isComplete).sort(bySpecificity);
  const uncontradicted = withHeadings.filter(({ isContradicted }) => !isContradicted);
  const complete = uncontradicted.length > 0 ? uncontradicted : withHeadings;
  const [best] = complete;
  const rivals = best ? complete.filter((other) => other !== best && !explains(best, other, head)) : [];
  if (best && rivals.length === 0) return taken(best, sureOf(best));
  const named = (rivals.length > 0 ? complete : fits.filter(({ known }) => known > 1))
    .filter(({ adapter }) => isNamedAs(tab, adapter))
    .sort(bySpecificity);
  const [byName, second] = named;
  if (byName && (!second || second.known < byName.known)) return taken(byName, 'by name');
  if (best) {
    const [rival] = rivals;
    const names = [best, ...rivals].map(({ adapter }) => adapter.title);
    return {
      adapter: null,
      evidence: `the headings fit ${names.join(' and ')}. Name the tab's system in Source Tabs (source-tabs.csv), or rename the tab to ${best.adapter.id} or ${rival?.adapter.id}`,
    };
  }
  return { adapter: null, evidence: describeHead(head) };
}

function sureOf({ isContradicted, confirmed, distinctive }: Fit): RecognitionSureness {
  return !isContradicted && (confirmed.length > 0 || distinctive.length > 2) ? 'certain' : 'likely';
}

function taken(fit: Fit, sure: RecognitionSureness): Recognition {
  const headings = fit.distinctive.slice(0, 5).join(', ');
  const shapes =
    fit.confirmed.length > 0 ? `; the values under ${fit.confirmed.slice(0, 3).join(', ')} look like it` : '';
  const evidence =
    sure === 'by name'
      ? `the tab's name, and ${fit.known} of its headings`
      : `the headings ${headings}${shapes}`;
  return { adapter: fit.adapter, headerIndex: fit.headerIndex, sure, evidence };
}

function bestFit(adapter: SourceAdapter, candidates: readonly HeaderCandidate[]): Fit | undefined {
  return candidates
    .flatMap((candidate) => fitOf(adapter, candidate) ?? [])
    .sort(
      (a, b) =>
        Number(b.isComplete) - Number(a.isComplete) || b.known - a.known || a.headerIndex - b.headerIndex,
    )[0];
}

function bySpecificity(a: Fit, b: Fit): number {
  return (
    b.distinctive.length + b.confirmed.length - (a.distinctive.length + a.confirmed.length) ||
    b.known - a.known
  );
}

/** Whether all that speaks for the other export is declared by this one too, so that it is no rival. */
function explains(best: Fit, other: Fit, head: Rows): boolean {
  if (best.headerIndex !== other.headerIndex) return best.known > other.known;
  if (best.known === other.known && bySpecificity(best, other) === 0) return false;
  const columns = columnsOf(head[best.headerIndex] ?? []);
  const declared = new Set(
    declaredHeadings(best.adapter).flatMap((heading) =>
      columnsNamed(columns, heading)
        .flat()
        .map(({ heading: name }) => name),
    ),
  );
  return other.distinctive.every((heading) => declared.has(heading)) && best.known >= other.known;
}

function describeHead(head: Rows): string {
  const row = head.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  if (row < 0) return 'the tab is empty';
  const headings = (head[row] ?? []).filter((cell) => cell.trim() !== '').slice(0, 8);
  return `row ${row + 1} reads: ${headings.join(', ').slice(0, 200)}. Name its system and columns in Source Tabs (source-tabs.csv)`;
}
