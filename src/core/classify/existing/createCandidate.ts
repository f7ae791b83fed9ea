import { type Fit, noneFits } from '../../match/existing.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { isComputed } from '../../policy/computedColumns.ts';
import type { RowCase } from '../rowCase.ts';

/** Why no existing record fits, and the record that somebody would have to create: a write never does. */
export function createCandidate({ record, orderFor }: RowCase, existing: Fit): string {
  const { type } = existing;
  const cells = record.plan.header.flatMap((heading, column) => {
    const value = cellText(record.cells[column] ?? '');
    const isOfRecord = existing.headings.includes(normalizeHeading(heading)) && !isComputed(heading);
    return isOfRecord && !isMissing(value) ? [`${heading.trim()}=${value}`] : [];
  });
  return `${noneFits(existing, orderFor(type))}; it would be a new ${type} with ${cells.join(', ') || 'nothing'}`;
}
