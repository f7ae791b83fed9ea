import type { Tab } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { canonicalField, isContactField } from '../../policy/contactFields.ts';
import { PROTECTIONS } from '../../policy/fieldPolicy.ts';
import { nearHeading } from '../../policy/nearHeading.ts';
import { type NumberedRow, readSetupTab } from '../../policy/readSetupTab.ts';
import type { SetupProblem } from '../../policy/setupProblem.ts';
import type { SetupFinding } from './setupFinding.ts';
import { type HeadedTab, headingsOf } from './setupHeadings.ts';

/** What somebody has that is already there: like the contact map it is an export, with columns of its own. */
const HAS_COLUMNS_OF_ITS_OWN: ReadonlySet<HeadedTab> = new Set(['existing-records']);

/**
 * The headings of a set-up tab that nobody reads. One that nearly is a heading of ours would protect nothing, and is a
 * problem; any other is named.
 */
export function checkSetupHeadings(
  name: HeadedTab,
  tab: Tab,
): { problems: readonly SetupProblem[]; findings: readonly SetupFinding[] } {
  const ours = headingsOf(name);
  const normalized = ours.map(normalizeHeading);
  const { header, headings, rows } = readSetupTab(tab);
  const missing = normalized.filter((heading) => !headings.includes(heading));
  const problems: SetupProblem[] = [];
  const foreign: string[] = [];
  headings.forEach((heading, at) => {
    if (heading === '' || normalized.includes(heading)) return;
    const written = header[at]?.trim() ?? '';
    const near = nearHeading(heading, missing) ?? toldByValues(name, missing, rows, heading);
    const own = isFieldOfItsOwn(name, heading, near) ? undefined : ours[normalized.indexOf(near ?? '')];
    if (own === undefined) foreign.push(`"${written}"`);
    else
      problems.push({
        tab: tab.name,
        heading: written,
        says: `is not read, and nearly is ${own}. Rename it to ${own}, or delete the column`,
      });
  });
  const evidence = `${foreign.join(', ')}. Its headings are ${ours.join(', ')}`;
  const isNamed = foreign.length > 0 && !HAS_COLUMNS_OF_ITS_OWN.has(name);
  return {
    problems,
    findings: isNamed ? [{ reason: 'setup-heading-unknown', tab: tab.name, evidence }] : [],
  };
}

/** Whether it is another field, of which people speak by that name: `lifecycle_stage` is no slip of `stage`. */
function isFieldOfItsOwn(name: HeadedTab, heading: string, near: string | undefined): boolean {
  return (
    HAS_COLUMNS_OF_ITS_OWN.has(name) &&
    isContactField(heading) &&
    canonicalField(heading) !== canonicalField(near ?? '')
  );
}

/** The missing column of which a foreign one holds the words: under `lock`, `never` protects nothing. */
function toldByValues(
  name: HeadedTab,
  missing: readonly string[],
  rows: readonly NumberedRow[],
  heading: string,
): string | undefined {
  if (name !== 'field-policy' || !missing.includes('protection')) return undefined;
  const words = rows.flatMap(({ cells }) => cells.get(heading)?.toLowerCase() || []);
  const areProtections = words.every((word) => (PROTECTIONS as readonly string[]).includes(word));
  return words.length > 0 && areProtections ? 'protection' : undefined;
}
