import { normalizeHeading } from '../normalize/heading.ts';
import { SOURCES } from './index.ts';

/** Every heading that some export declares, normalized. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  SOURCES.flatMap(({ identifiers, fields, recognizedBy }) =>
    [recognizedBy, ...Object.values(identifiers), ...Object.values(fields)]
      .flatMap((headings) => headings ?? [])
      .map(normalizeHeading),
  ),
);
