import type { Row, Rows } from '../model.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import type { Headings, Signature, SourceAdapter } from '../sources/adapter.ts';
import { VALUE_SHAPES, type ValueShape } from '../sources/valueShapes.ts';
import { columnsNamed, type HeaderColumns } from './columns.ts';
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

/** The fit of the signature that fits best, where an export has several. */
export function fitOf(adapter: SourceAdapter, headerIndex: number, columns: HeaderColumns, head: Rows): Fit {
  const header = head[headerIndex] ?? [];
  const below = head.slice(headerIndex + 1);
  const context: Context = {
    columns,
    header,
    records: below.filter((cells) => !whyIgnored(cells, header)),
    footers: below.flatMap((cells) => cells.filter((cell) => cell.trim() !== '').slice(0, 1)),
  };
  const known = declaredHeadings(adapter).filter((heading) => columnsNamed(columns, heading).length > 0);
  const fits = signaturesOf(adapter).map((signature) => signatureFit(signature, context));
  const [best] = fits.sort(
    (a, b) =>
      Number(b.isComplete) - Number(a.isComplete) ||
      Number(a.isContradicted) - Number(b.isContradicted) ||
      b.distinctive.length - a.distinctive.length,
  );
  if (!best) throw new Error(`${adapter.id} has no signature`);
  return { adapter, headerIndex, ...best, known: known.length };
}

interface Context {
  readonly columns: HeaderColumns;
  readonly header: Row;
  readonly records: Rows;
  /** The first cell that is not blank of each row below the header. */
  readonly footers: Row;
}

function signatureFit(
  { all, anyOf = [], none = [], prefix, values = {}, byValues, footer }: Signature,
  { columns, header, records, footers }: Context,
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
  return [...new Set(groups.flatMap((headings) => headings ?? []))];
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
