import type { Finding, Verdict } from '../classify/classify.ts';
import { isSame } from '../match/compare.ts';
import type { Contact, Identifier } from '../model.ts';
import { type ReasonCode, reasonOf } from '../reasons.ts';
import type { OpenTab, Run } from '../run.ts';
import { namedContacts } from './identifierStanding.ts';
import { judgeOne } from './judgeOne.ts';
import { mapWith } from './mapWith.ts';

/** One change after which the row would be in the Ledger. Whether it is *true* only a person can tell. */
export interface SafeChange {
  readonly kind: 'add-to-map' | 'correct-cell' | 'clear-cell' | 'list-as-shared';
  readonly identifier: Identifier;
  /** The contact that the row would then name. */
  readonly contact: Contact | null;
  /** What the cell or the map would hold: '' for a cell that is cleared. */
  readonly value: string;
  /** The reason for which the row would then be in the Ledger. */
  readonly reason: ReasonCode;
}

interface Trial {
  readonly change: Omit<SafeChange, 'reason' | 'contact'>;
  readonly run: Run;
  readonly open: OpenTab;
  readonly cells: readonly string[];
}

const MOST_CHANGES = 4;
const MOST_CONTACTS = 6;

/**
 * The single changes that would make a held row safe, smallest first: an identifier added to the map, a cell corrected to
 * what the map holds, a cell cleared, an identifier listed as shared. Each is tried by judging the row again, so nothing
 * is offered that the review would not accept. `near` are contacts that the row might mean although it names nobody.
 */
export function safeChanges(
  run: Run,
  open: OpenTab,
  verdict: Verdict,
  near: readonly Contact[],
): readonly SafeChange[] {
  if (verdict.outcome === 'ledger') return [];
  const standing = verdict.findings.filter(({ reason }) => reasonOf(reason).restsOnOtherRows);
  const unpacked: OpenTab = { ...open, plan: { ...open.plan, packed: '' } };
  const contacts = (
    verdict.match.contact ? [verdict.match.contact] : namedContacts(verdict.match.comparisons)
  )
    .concat(near)
    .filter(({ isUsable }) => isUsable)
    .slice(0, MOST_CONTACTS);
  const found: SafeChange[] = [];
  for (const trial of [
    ...additions(run, unpacked, verdict, contacts),
    ...corrections(run, unpacked, verdict, contacts),
    ...clearings(run, unpacked, verdict),
    ...listings(run, unpacked, verdict),
  ]) {
    const judged = tried(trial, verdict.record.row, standing);
    if (judged?.outcome !== 'ledger') continue;
    const reason = judged.findings[0]?.reason ?? 'identifiers-agree';
    found.push({ ...trial.change, contact: judged.match.contact, reason });
    if (found.length === MOST_CHANGES) break;
  }
  return found;
}

function tried({ run, open, cells }: Trial, row: number, standing: readonly Finding[]): Verdict | null {
  return judgeOne(run, open, cells, row, standing);
}

function additions(
  run: Run,
  open: OpenTab,
  { match, record }: Verdict,
  contacts: readonly Contact[],
): readonly Trial[] {
  return match.comparisons
    .filter(({ holders, isCovered }) => holders.length === 0 && isCovered)
    .flatMap(({ identifier, isContactId }) =>
      contacts
        .filter((contact) => !(isContactId && hasUsable(contact, identifier)))
        .map((contact) => ({
          change: { kind: 'add-to-map' as const, identifier, value: written(identifier) },
          run: { ...run, index: mapWith(run.index, contact, identifier) },
          open,
          cells: record.cells,
        })),
    );
}

function corrections(
  run: Run,
  open: OpenTab,
  { match, record }: Verdict,
  contacts: readonly Contact[],
): readonly Trial[] {
  return there(match.identifiers).flatMap((identifier) =>
    contacts.flatMap((contact) => {
      const held = contact.rows
        .flatMap((row) => row.identifiers)
        .find(({ kind, state }) => kind === identifier.kind && state === 'usable');
      if (!held || isSame(held, identifier)) return [];
      const change = { kind: 'correct-cell' as const, identifier, value: written(held) };
      return [{ change, run, open, cells: withCell(record.cells, identifier, change.value) }];
    }),
  );
}

/** As a cell would hold it. */
function written({ canonical, extension }: Identifier): string {
  return extension ? `${canonical};ext=${extension}` : canonical;
}

function clearings(run: Run, open: OpenTab, { match, record }: Verdict): readonly Trial[] {
  return there(match.identifiers).map((identifier) => ({
    change: { kind: 'clear-cell' as const, identifier, value: '' },
    run,
    open,
    cells: withCell(record.cells, identifier, ''),
  }));
}

function listings(run: Run, open: OpenTab, { match, record }: Verdict): readonly Trial[] {
  return match.comparisons
    .filter(({ isContactId, holders }) => !isContactId && holders.length > 1)
    .map(({ identifier }) => ({
      change: { kind: 'list-as-shared' as const, identifier, value: identifier.canonical },
      run,
      open: { ...open, read: readAsShared(open, identifier) },
      cells: record.cells,
    }));
}

function readAsShared({ read }: OpenTab, { kind: ofKind, canonical }: Identifier): OpenTab['read'] {
  return (kind, raw) => {
    const reading = read(kind, raw);
    return reading.state === 'usable' && kind === ofKind && reading.canonical === canonical
      ? { ...reading, state: 'shared' }
      : reading;
  };
}

function there(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.filter(({ state }) => state !== 'missing' && state !== 'own' && state !== 'shared');
}

function hasUsable(contact: Contact, { kind: ofKind }: Identifier): boolean {
  return contact.rows.some(({ identifiers }) =>
    identifiers.some(({ kind, state }) => kind === ofKind && state === 'usable'),
  );
}

/** The cells with one value of one cell replaced; a cell may hold several. */
function withCell(cells: readonly string[], { column, raw }: Identifier, value: string): readonly string[] {
  return cells.map((cell, at) =>
    at !== column ? cell : cell.includes(raw) ? cell.replace(raw, () => value) : value,
  );
}
