import { DECISIONS, readDecision } from './decisions.ts';
import { judgeLinks, type LinkedRow } from './judgeLinks.ts';
import { contactNamed } from './match/linked.ts';
import type { Outcome } from './model.ts';
import { type Place, type Proposal, proposalOfLinked } from './proof/proposal.ts';
import { cellsByName } from './report/outputHeader.ts';
import type { Rerun } from './rerun/rerun.ts';
import type { Run } from './run.ts';

/** A row that a person has linked: it is judged again once all rows are known. */
export interface DecidedLink {
  readonly place: Place;
  readonly row: LinkedRow;
}

/** What people have said of a row that stands in its table: what this run has reopened, nobody has. */
export function decisionOn({ hasEarlier, tables }: Rerun, outcome: Outcome, rowKey: string) {
  const cells = hasEarlier ? tables[outcome].rowOf.get(rowKey) : undefined;
  return cells ? readDecision(cellsByName(tables[outcome].columns, cells)('decision'), DECISIONS) : null;
}

/** Takes down a linked row where one contact of the map is meant; `said` is what stands behind the colon. */
export function noteLinked(
  { run, linked }: { readonly run: Run; readonly linked: DecidedLink[] },
  row: Omit<LinkedRow, 'contact'>,
  place: Place,
  said: string,
): void {
  const contact = contactNamed(run.index, said, run.setUp.readerFor(''));
  if (contact === 'nobody' || contact === 'several') return;
  linked.push({ place: { ...place, on: `link: ${said}` }, row: { ...row, contact } });
}

/** What the linked rows would write, after the second pass. */
export function linkedProposals(run: Run, linked: readonly DecidedLink[]): readonly Proposal[] {
  const places = linked.map(({ place }) => place);
  const rows = linked.map(({ row }) => row);
  return judgeLinks(run, rows).flatMap((verdict, at) => {
    const place = places[at];
    return place ? [proposalOfLinked(verdict, place)] : [];
  });
}
