import {
  type LearnedFacts,
  learn,
  NOTHING_LEARNED,
  type OpenedWorkbook,
  openWorkbook,
} from '../core/rowFacts/openedWorkbook.ts';

/** A text that the set-up's own script leaves beside this one. */
declare const WORKBOOK_FACTS: string;

const opened: { workbook: OpenedWorkbook | null; learned: string; facts: LearnedFacts } = {
  workbook: null,
  learned: '',
  facts: NOTHING_LEARNED,
};

/** The set-up, read once for all rows, with what all rows have shown. */
export function workbook(learned = ''): OpenedWorkbook {
  opened.workbook ??= openWorkbook(JSON.parse(WORKBOOK_FACTS));
  if (learned !== '' && learned !== opened.learned) {
    opened.facts = JSON.parse(learned);
    learn(opened.workbook, opened.facts);
    opened.learned = learned;
  }
  return opened.workbook;
}

/** What all rows have shown, as `workbook` was given it last. */
export function learnedFacts(): LearnedFacts {
  return opened.facts;
}
