import type { Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import type { Headings, Signature, SourceAdapter } from '../sources/adapter.ts';
import { VALUE_SHAPES, type ValueShape } from '../sources/valueShapes.ts';
import { columnsNamed, columnsOf, type HeaderColumns } from './columns.ts';
import { whyIgnored } from './ignoredRows.ts';

/** How well a header row and the values below it fit one export. */
export interface Fit {
  readonly adapter: SourceAdapter;
  readonly headerIndex: number;
  /** All that tells the export from others is there. */
  readonly isComplete: boolean;
  /** Some values do not look as this export's do: another export's, or redacted ones. */
  readonly isContradicted: boolean;
  /** The distinctive headings that are there, as they are written. */
  readonly distinctive: readonly string[];
  /** The headings under which the values have the export's own shape. */
  readonly confirmed: readonly string[];
  /** How many of the headings that the export declares are there. */
  readonly known: number;
}

const SAMPLED_VALUES = 25;

/** A row that may be the header, with what stands below it: made once for all the exports that it is held against. */
export interface HeaderCandidate {
  readonly headerIndex: number;
  readonly header: Row;
  readonly columns: HeaderColumns;
  readonly records: Rows;
  /** The first cell that is not blank of each row below the header. */
  readonly footers: Row;
}

/** The first rows in which an export declares a cell as a heading: few, and the others cost little so. */
export function headerCandidates(
  head: Rows,
  sources: readonly SourceAdapter[],
  searched = head.length,
): readonly HeaderCandidate[] {
  return head.slice(0, searched).flatMap((header, headerIndex) => {
    const columns = columnsOf(header);
    if (!sources.some((adapter) => knownHeadings(adapter, columns) > 0)) return [];
    const below = head.slice(headerIndex + 1);
    const records = below.filter((cells) => !whyIgnored(cells, header));
    const footers = below.flatMap((cells) => cells.filter((cell) => cell.trim() !== '').slice(0, 1));
    return [{ headerIndex, header, columns, records, footers }];
  });
}

/** The fit of the signature that fits best, where an export has several; null where it knows none of the headings. */
export function fitOf(adapter: SourceAdapter, candidate: HeaderCandidate): Fit | null {
  const known = knownHeadings(adapter, candidate.columns);
  if (known === 0) return null;
  const fits = signaturesOf(adapter).map((signature) => signatureFit(signature, candidate));
  const [best] = fits.sort(
    (a, b) =>
      Number(b.isComplete) - Number(a.isComplete) ||
      Number(a.isContradicted) - Number(b.isContradicted) ||
      b.distinctive.length - a.distinctive.length,
  );
  if (!best) throw new Error(`${adapter.id} has no signature`);
  return { adapter, headerIndex: candidate.headerIndex, ...best, known };
}

function knownHeadings(adapter: SourceAdapter, columns: HeaderColumns): number {
  const { names, numbered } = declarationOf(adapter);
  let known = numbered.filter((heading) => columnsNamed(columns, heading).length > 0).length;
  for (const name of columns.keys()) known += names.get(name) ?? 0;
  return known;
}

function signatureFit(
  { all, anyOf = [], none = [], prefix, values = {}, byValues, footer }: Signature,
  { columns, header, records, footers }: HeaderCandidate,
): Omit<Fit, 'adapter' | 'headerIndex' | 'known'> {
  const there = (headings: Headings) =>
    headings.flatMap((heading) => columnsNamed(columns, heading).flatMap((same) => same[0]?.heading ?? []));
  const prefixed = prefix ? header.filter((heading) => heading.trim().startsWith(prefix.text)) : [];
  const shapes = Object.entries(values).map(([heading, shape]) => ({
    heading,
    fits: shapeFits(shape, valuesUnder(columns, heading, records)),
  }));
  const confirmed = shapes.filter(({ fits }) => fits === true).map(({ heading }) => heading);
  const isComplete =
    all.every((heading) => columnsNamed(columns, heading).length > 0) &&
    anyOf.every((group) => there(group).length > 0) &&
    there(none).length === 0 &&
    prefixed.length >= (prefix?.atLeast ?? 0) &&
    (!byValues || confirmed.length > 0) &&
    (!footer || footers.some((cell) => VALUE_SHAPES[footer].test(cell.trim())));
  return {
    isComplete,
    isContradicted: shapes.some(({ fits }) => fits === false),
    distinctive: [
      ...there(all),
      ...anyOf.flatMap((group) => there(group).slice(0, 1)),
      ...prefixed.slice(0, prefix?.atLeast),
    ],
    confirmed,
  };
}

function signaturesOf({ recognizedBy }: SourceAdapter): readonly Signature[] {
  return 'all' in recognizedBy ? [recognizedBy] : recognizedBy;
}

/** Every heading that an export declares, for whatever purpose. */
export function declaredHeadings(adapter: SourceAdapter): Headings {
  return declarationOf(adapter).headings;
}

interface Declaration {
  readonly headings: Headings;
  /** How many of them are one name when they are normalized. */
  readonly names: ReadonlyMap<string, number>;
  /** Those in which a `{n}` stands for any number. */
  readonly numbered: Headings;
}

/** Declarations never change, and are asked at every row that could be a header. */
const declarations = new WeakMap<SourceAdapter, Declaration>();

function declarationOf(adapter: SourceAdapter): Declaration {
  const made = declarations.get(adapter);
  if (made) return made;
  const { identifiers, fields, parties, timeOfDay = {} } = adapter;
  const groups: readonly (Headings | undefined)[] = [
    ...signaturesOf(adapter).flatMap(({ all, anyOf = [] }) => [all, ...anyOf]),
    ...Object.values(identifiers),
    ...Object.values(fields),
    parties?.from,
    parties?.to,
    parties?.direction,
    ...Object.values(timeOfDay),
  ];
  const headings = [...new Set(groups.flatMap((group) => group ?? []))];
  const names = new Map<string, number>();
  for (const heading of headings.filter((each) => !each.includes('{n}'))) {
    const name = normalizeHeading(heading);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const declaration = { headings, names, numbered: headings.filter((each) => each.includes('{n}')) };
  declarations.set(adapter, declaration);
  return declaration;
}

function valuesUnder(columns: HeaderColumns, heading: string, rows: Rows): readonly string[] {
  const [first] = columnsNamed(columns, heading);
  const index = first?.[0]?.index;
  if (index === undefined) return [];
  return rows
    .map((cells: Row) => cellText(cells[index] ?? ''))
    .filter((cell) => !isMissing(cell))
    .slice(0, SAMPLED_VALUES);
}

/** undefined where there are no values to tell by. */
function shapeFits(shape: ValueShape, values: readonly string[]): boolean | undefined {
  return values.length === 0 ? undefined : values.some((value) => VALUE_SHAPES[shape].test(value));
}
