import * as z from 'zod/mini';
import type { IdentifierKind, Tab } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { coercedProblems } from './readSetupTab.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type SetupColumns, validateTab } from './validate.ts';

const ROW = z.object({
  identifier: z.string().check(z.minLength(1, 'is blank. Write an e-mail or a phone')),
  why: z.string(),
});
export const IDENTIFIER_LIST_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['identifier'] };

const DOMAIN = /^@[^\s@]+\.[^\s@]+$/;

/** Identifiers that name no one contact, by kind, each with why. */
export type IdentifierList = ReadonlyMap<IdentifierKind, ReadonlyMap<string, string>>;

/** Whether the list holds this identifier, or the whole domain of this e-mail (`@agency.test`). */
export function isListed(list: IdentifierList, kind: IdentifierKind, canonical: string): boolean {
  const listed = list.get(kind);
  return (
    listed !== undefined &&
    (listed.has(canonical) || (kind === 'email' && listed.has(canonical.slice(canonical.lastIndexOf('@')))))
  );
}

/** Reads the Shared Identifiers or Own Identifiers tab: one e-mail or phone a row. */
export function readIdentifierList(
  tab: Tab,
  read: ReadIdentifier,
): { list: IdentifierList; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, IDENTIFIER_LIST_COLUMNS);
  problems.push(...coercedProblems(tab, ['identifier']));
  const list = new Map<IdentifierKind, Map<string, string>>();
  for (const { row, identifier, why } of rows) {
    const isDomain = DOMAIN.test(identifier);
    const kind = identifier.includes('@') ? 'email' : 'phone';
    const { canonical, state, note } = read(kind, isDomain ? `anyone${identifier}` : identifier);
    // It names nobody anyway.
    if (state === 'dummy') continue;
    if (canonical === '')
      problems.push({
        tab: tab.name,
        row,
        heading: 'identifier',
        says: `"${identifier}" is neither an e-mail nor a phone (${note}). Write ann@x.test or +1 555 010 1234`,
      });
    else {
      const listed = isDomain ? canonical.slice(canonical.lastIndexOf('@')) : canonical;
      list.set(kind, (list.get(kind) ?? new Map()).set(listed, why));
    }
  }
  return { list, problems };
}
