import { judgeLinked, type LinkedRow } from '../judgeLinks.ts';
import { MOST_HOLDERS } from '../match/candidates.ts';
import { keyOf } from '../match/contactIndex.ts';
import { contactNamed, idsNamed, linkedMatch } from '../match/linked.ts';
import { type Proposal, placeOfRow, proposalOfLinked } from '../proof/plan/proposal.ts';
import { linkedTo, linkText } from '../report/linkText.ts';
import { outputRow } from '../report/outputRow.ts';
import { surveyMatched } from '../survey.ts';
import { asksOf, sayingsIn } from './asked.ts';
import { indexOf, type MapPart } from './contactFacts.ts';
import { loadAll, type RowFacts, recordOf, verdictOn } from './judged.ts';
import { type LearnedFacts, NOTHING_LEARNED, type OpenedWorkbook } from './openedWorkbook.ts';
import type { RowInput } from './rowInput.ts';
import { rowRun } from './rowRun.ts';
import type { Surveyed } from './surveyed.ts';

/*
 * A row that a person has linked to a contact, judged a second time from facts alone: first what each says for the others, then
 * each with what all rows and all links say.
 */

/** A linked row: its part of the map has whoever the person may mean, too. */
export interface LinkInput {
  readonly row: RowInput;
  readonly facts: RowFacts;
  /** What stands behind the colon. */
  readonly said: string;
}

/** What linking a row comes to. */
export interface Link {
  /** How `text` begins of whoever is linked to this contact; '' where nobody was meant for certain. */
  readonly whom: string;
  readonly text: string;
  /** null where nothing was judged. */
  readonly proposal: Proposal | null;
}

/** The keys of the map under which somebody stands whom a person names so. */
export function keysOfLink({ run, map }: OpenedWorkbook, said: string): readonly string[] {
  const read = run.setUp.readerFor('');
  return idsNamed(said).flatMap((id) =>
    map.idKinds.flatMap((kind) => {
      const { state, canonical } = read(kind, id);
      return state === 'usable' ? [keyOf({ kind, canonical })] : [];
    }),
  );
}

/** What a linked row says for other linked rows, and what it needs to be judged. */
export function surveyLink(
  workbook: OpenedWorkbook,
  learned: LearnedFacts,
  input: LinkInput,
): Pick<Surveyed, 'sayings' | 'asks'> {
  const { linked, named } = linkedRow(workbook, learned, input);
  if (!linked || linked.verdict.outcome === 'error') return { sayings: [], asks: [] };
  const { tab, verdict, contact } = linked;
  const match = linkedMatch(verdict.match, contact);
  const { run, known } = rowRun(workbook, named, NOTHING_LEARNED);
  surveyMatched(run, tab, verdict.record, match, true);
  const sayings = sayingsIn(run, known);
  return { sayings, asks: asksOf(run, tab, verdict.record, match, sayings, known) };
}

/** `gathered` is what all rows and all links say. `rowKey` is that of the row as it stands. */
export function judgeLink(
  workbook: OpenedWorkbook,
  learned: LearnedFacts,
  input: LinkInput,
  gathered: RowFacts['gathered'],
  rowKey: string,
): Link {
  const { linked, named, contact, verdict: before } = linkedRow(workbook, learned, input);
  if (!before) throw new Error(`${rowKey} has no verdict`);
  if (!linked) return { whom: linkedTo(contact), text: linkText(contact, undefined), proposal: null };
  const { row, cells } = input.row;
  const { run, known } = rowRun(workbook, named, learned, (of) => recordOf(run, linked.tab, row, cells, of));
  loadAll(run, gathered, known);
  const verdict = judgeLinked(run, linked);
  const cellsOf = outputRow(before, run.setUp.scope.reviewQueue);
  const on = `link: ${input.said}`;
  return {
    whom: linkedTo(contact),
    text: linkText(contact, verdict),
    proposal: proposalOfLinked(
      verdict,
      placeOfRow(before.outcome, before.record.system, cellsOf, rowKey, on),
    ),
  };
}

/** The row as it was judged without the link, and the contact whom the person means, among contacts that both know. */
function linkedRow(workbook: OpenedWorkbook, learned: LearnedFacts, { row, facts, said }: LinkInput) {
  const named = indexOf(workbook.map, row.part);
  assertAllAreHere(workbook, row.part, said);
  const { run, tab, verdict } = verdictOn(workbook, learned, row, facts, named);
  const contact = contactNamed(named.index, said, run.setUp.readerFor(''));
  const linked: LinkedRow | null = verdict && typeof contact !== 'string' ? { tab, verdict, contact } : null;
  return { named, verdict, contact, linked };
}

/** Of those who share an id, the one who is meant may not be among the first. */
function assertAllAreHere(workbook: OpenedWorkbook, { holders }: MapPart, said: string): void {
  const keys = new Set(keysOfLink(workbook, said));
  if (holders.some(({ key, listed }) => listed && keys.has(key)))
    throw new Error(
      `more than ${MOST_HOLDERS} contacts have an id of "link: ${said}". Name the contact by another id. Nothing is written`,
    );
}
