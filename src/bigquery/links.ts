/* Rows that people have linked to a contact. `said` is to whom. */

import { judgeLink, keysOfLink, surveyLink } from '../core/rowFacts/linked.ts';
import { type FactArguments, type RowArguments, rowFacts, rowInput } from './arguments.ts';
import { askTexts, sayingTexts } from './asked.ts';
import { list } from './texts.ts';
import { learnedFacts, workbook } from './workbook.ts';

type LinkArguments = [...RowArguments, ...FactArguments, said: string];

/** The keys of the map under which somebody stands whom a person names so. */
export function link_keys(said: string): string {
  return JSON.stringify({ keys: keysOfLink(workbook(), said) });
}

/** What a linked row says for other linked rows, and asks of all. */
export function survey_link(learned: string, ...link: LinkArguments): string {
  const { sayings, asks } = surveyLink(workbook(learned), learnedFacts(), linkInput(...link));
  return JSON.stringify({ sayings: sayingTexts(sayings), asks: askTexts(asks) });
}

/** What linking a row comes to. `linked` is what all rows and all links say of what it asks. */
export function judge_link(
  learned: string,
  ...[tab, row, cells, readings, holders, contacts, gathered, replays, said, linked, rowKey]: [
    ...LinkArguments,
    linked: string,
    rowKey: string,
  ]
): string {
  const ready = workbook(learned);
  const input = linkInput(tab, row, cells, readings, holders, contacts, gathered, replays, said);
  return JSON.stringify(judgeLink(ready, learnedFacts(), input, list(linked), rowKey));
}

function linkInput(
  ...[tab, row, cells, readings, holders, contacts, gathered, replays, said]: LinkArguments
) {
  return {
    row: rowInput(tab, row, cells, readings, holders, contacts),
    facts: rowFacts(gathered, replays),
    said,
  };
}
