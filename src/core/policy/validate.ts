import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { readSetupTab } from './readSetupTab.ts';
import type { SetupProblem } from './setupProblem.ts';

/** A rule of a set-up tab, with the row it stands in. */
export type AtRow<T> = T & { readonly row: number };

/** The columns of a set-up tab: a zod schema whose keys are its headings, and those of them that must be there. */
export interface SetupColumns<S extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly schema: S;
  readonly required: readonly (keyof z.infer<S> & string)[];
}

/**
 * Reads a set-up tab. A missing optional column reads as ''. Every cell that does not fit is a problem that names tab, row,
 * column and what is allowed (the schema's message).
 */
export function validateTab<S extends z.ZodMiniObject>(
  tab: Tab,
  { schema, required }: SetupColumns<S>,
): { rows: AtRow<z.infer<S>>[]; problems: SetupProblem[] } {
  const table = readSetupTab(tab);
  const columns = Object.keys(schema.shape);
  const problems: SetupProblem[] = [];
  for (const heading of required)
    if (!table.headings.includes(normalizeHeading(heading)))
      problems.push({
        tab: tab.name,
        heading,
        says: `the column is missing. Its headings are ${columns.join(', ')}`,
      });
  for (const column of columns)
    if (table.headings.filter((heading) => heading === normalizeHeading(column)).length > 1)
      problems.push({
        tab: tab.name,
        heading: column,
        says: 'two columns bear this heading. Delete or rename one',
      });
  if (problems.length > 0) return { rows: [], problems };

  const rows: AtRow<z.infer<S>>[] = [];
  for (const { row, cells } of table.rows) {
    const read = z.safeParse(
      schema,
      Object.fromEntries(columns.map((column) => [column, cells.get(normalizeHeading(column)) ?? ''])),
    );
    if (read.success) rows.push({ ...read.data, row });
    else
      for (const { path, message } of read.error.issues)
        problems.push({ tab: tab.name, row, heading: String(path[0]), says: message });
  }
  return { rows, problems };
}

/** A cell that holds one of `allowed`, whatever its case; what is written otherwise is named with what is allowed. */
export function oneOf<T extends string>(allowed: readonly T[]) {
  return z.pipe(
    z.transform((cell: string) =>
      cell
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    ),
    z.custom<T>((cell) => (allowed as readonly unknown[]).includes(cell), {
      error: ({ input }) =>
        `"${String(input)}" is not allowed here. Write one of: ${allowed.filter(Boolean).join(', ')}`,
    }),
  );
}

/** A cell that holds several values separated by `;`. Blank is none. */
export function listCell(): z.ZodMiniType<string[], string> {
  return z.pipe(
    z.string(),
    z.transform((cell: string) =>
      cell
        .split(';')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean),
    ),
  ) as unknown as z.ZodMiniType<string[], string>;
}
