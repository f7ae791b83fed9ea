import type { Verdict } from './classify/classify.ts';
import { DECISIONS, readDecision } from './decisions.ts';
import { judgeLinks, type LinkedRow } from './judgeLinks.ts';
import { contactNamed, type Named } from './match/linked.ts';
import type { Contact, Outcome } from './model.ts';
import { isDisputed } from './offers.ts';
import { type Place, type Proposal, proposalOfLinked } from './proof/plan/proposal.ts';
import { linkedTo, linkText } from './report/linkText.ts';
import { cellsByName } from './report/outputHeader.ts';
import { reopenLink, writeLink } from './rerun/links.ts';
import type { Rerun } from './rerun/rerun.ts';
import type { OpenTab, Run } from './run.ts';

/** A conflict that a person has linked: it is judged again once all rows are known. */
export interface DecidedLink {
  readonly place: Place;
  readonly tab: OpenTab;
  readonly verdict: Verdict;
  readonly contact: Named;
}

/** What people have said of a row that stands in its table: what this run has reopened, nobody has. */
export function decisionOn({ hasEarlier, tables }: Rerun, outcome: Outcome, rowKey: string) {
  const cells = hasEarlier ? tables[outcome].rowOf.get(rowKey) : undefined;
  return cells ? readDecision(cellsByName(tables[outcome].columns, cells)('decision'), DECISIONS) : null;
}

/** The contacts to whom rows are linked before a run: what other rows say of them has to be kept until these are judged. */
export function linkedContacts({ tables: { conflict } }: Rerun, run: Run): ReadonlySet<Contact> {
  const said = new Set<string>();
  for (const cells of conflict.rowOf.values()) {
    const decision = readDecision(cellsByName(conflict.columns, cells)('decision'), DECISIONS);
    if (decision?.choice.value === 'link') said.add(decision.contact);
  }
  const found = [...said].map((named) => whoIs(run, named));
  return new Set(found.filter((contact): contact is Contact => typeof contact !== 'string'));
}

/** Whether it is in dispute whom a row is about. */
export function isLinkable(table: Outcome, { findings }: Pick<Verdict, 'findings'>): boolean {
  return table === 'conflict' && findings.some(({ reason }) => isDisputed(reason));
}

/** Takes down a linked row of which it is in dispute whom it is about; `said` is what stands behind the colon. */
export function noteLinked(
  { run, linked }: { readonly run: Run; readonly linked: DecidedLink[] },
  row: Omit<LinkedRow, 'contact'>,
  place: Place,
  said: string,
): void {
  if (isLinkable(place.table, row.verdict))
    linked.push({ ...row, place: { ...place, on: `link: ${said}` }, contact: whoIs(run, said) });
}

/**
 * After the second pass: judges the linked rows as if the map said so, and says in each what linking it comes to. A link that came to
 * something else at the last run is reopened, like every decision whose evidence has changed. Gives what they would write.
 */
export function settleLinked(
  { run, rerun }: { readonly run: Run; readonly rerun: Rerun },
  linked: readonly DecidedLink[],
): readonly Proposal[] {
  const { rowOf } = rerun.tables.conflict;
  const named = linked.filter((one): one is DecidedLink & LinkedRow => typeof one.contact !== 'string');
  const judged = judgeLinks(run, named);
  const verdictOf = new Map(named.map((one, at) => [one.place.rowKey, judged[at]]));
  const texts = new Map<string, string>();
  const proposals: Proposal[] = [];
  for (const { place, contact } of linked) {
    const verdict = verdictOf.get(place.rowKey);
    const text = linkText(contact, verdict);
    const cells = rowOf.get(place.rowKey);
    if (!cells || reopenLink(rerun, cells, linkedTo(contact), text)) continue;
    texts.set(place.rowKey, text);
    if (verdict) proposals.push(proposalOfLinked(verdict, place));
  }
  for (const [rowKey, cells] of rowOf) writeLink(rerun, cells, texts.get(rowKey) ?? '');
  return proposals;
}

function whoIs(run: Run, said: string): Named {
  return contactNamed(run.index, said, run.setUp.readerFor(''));
}
