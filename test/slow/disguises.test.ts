import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { sniffDialect } from '../../src/core/read/csv/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../src/core/read/knownHeadings.ts';
import { setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { DISGUISES, type Disguise } from '../support/disguises.ts';
import { CASES, expectedOf, reviewFixture } from '../support/reviewFixture.ts';
import { folderOf } from '../support/temporary.ts';

const SOURCE_CASES = CASES.filter((folder) => basename(folder).startsWith('source-'));

function disguised(folder: string, { wear }: Disguise): string {
  const out = folderOf({});
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    if (setupTabNamed(name.replace(/\.csv$/, ''))) copyFileSync(join(folder, name), join(out, name));
    else {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(out, name), wear(parseCsv(text, sniffDialect(text, KNOWN_HEADINGS))));
    }
  }
  return out;
}

/** The rows of records alone: a disguise adds titles and totals, which are ignored. */
function records(rows: Readonly<Record<string, string>>, shift: number): Record<string, string> {
  const moved = Object.entries(rows).map(([place, verdict]) => {
    const [tab, row] = place.split('!');
    return [`${tab}!${Number(row) + shift}`, verdict] as const;
  });
  return Object.fromEntries(moved.filter(([, verdict]) => !verdict.startsWith('ignored')));
}

describe.each(SOURCE_CASES)('%s', (folder) => {
  const { options, rows } = expectedOf(folder);
  test.each(DISGUISES)('has the same verdicts in disguise: $name', async (disguise) => {
    const review = await reviewFixture(disguised(folder, disguise), options);
    expect(records(review.rows, 0)).toEqual(records(rows, disguise.rowsAbove));
    expect(review.report.unrecognized).toEqual([]);
  });
});
