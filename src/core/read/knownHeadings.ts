import { normalizeHeading } from '../normalize/heading.ts';
import { SOURCES } from '../sources/index.ts';
import { declaredHeadings } from './signature.ts';

/** Every heading that some export declares, normalized: what tells a CSV's delimiter. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  SOURCES.flatMap(declaredHeadings).map(normalizeHeading),
);
