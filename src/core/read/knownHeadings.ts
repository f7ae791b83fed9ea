import { normalizeHeading } from '../normalize/heading.ts';
import { SOURCES } from '../systems/systems.ts';
import { HEADED_TABS, headingsOf } from './setup/setupHeadings.ts';
import { declaredHeadings } from './signature.ts';

/** Every heading that some export declares or a set-up tab is read by, normalized: what tells a CSV's delimiter. */
export const KNOWN_HEADINGS: ReadonlySet<string> = new Set(
  [...SOURCES.flatMap(declaredHeadings), ...HEADED_TABS.flatMap(headingsOf)].map(normalizeHeading),
);
