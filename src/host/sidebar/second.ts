import { SECOND, saidIn } from '../../core/proof/decisionLog.ts';
import { isSamePerson } from '../../core/proof/samePerson.ts';
import { type SecondRow, secondAnswers, secondRows } from '../../core/proof/second/secondReview.ts';
import { placeOf } from '../../core/proof/standing.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import type { Given, Takes } from '../../protocol/protocol.ts';
import { settingsIn } from '../proof/signOffStanding.ts';
import { reviewerName } from '../run/reviewer.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { appendToLog, assertAsWritten } from '../workbook/decisionLogTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { Refused } from './refused.ts';

/** The rows on which the settings ask for a second person, that wait for one, and that this person has not decided first. */
export function waitingForSecond(): Given<'pageSecond'> {
  return [...waiting(readWorkbook(openWorkbook()))].map(({ row: { table, rowKey } }) => ({
    outcome: table,
    rowKey,
  }));
}

/** A second answer is a line of the log and stands in no cell: who answers is not shown the first one, and the first one stays. */
export function answerSecond({
  outcome,
  rowKey,
  fingerprint,
  decision,
  note,
}: Takes<'pageAnswerSecond'>[0]): null {
  return withDocumentLock(() => {
    const by = reviewerName();
    if (by === '')
      throw new Refused('Your name is not known.', 'Write your name in the sidebar once, then answer again.');
    const book = openWorkbook();
    const read = readWorkbook(book);
    assertAsWritten(read.log, 'answer');
    const found = [...waiting(read)].find(({ row }) => row.table === outcome && row.rowKey === rowKey);
    if (!found || found.row.at('fingerprint') !== fingerprint)
      throw new Refused(
        'The row does not wait for a second answer of yours any more.',
        'Reload the sidebar to see what waits.',
      );
    const at = new Date().toISOString();
    const place = { table: outcome, rowKey };
    const said = saidIn({ decision, decided_by: by, decided_at: at, note });
    const from = secondAnswers(read.log.lines).get(placeOf(place))?.to ?? '';
    appendToLog(book.spreadsheet, [{ ...place, at, fingerprint, from, ...said, through: SECOND }]);
    return null;
  });
}

function* waiting(read: Workbook): Generator<SecondRow> {
  const me = reviewerName();
  for (const second of secondRows(read.existing, settingsIn(read).secondReview, read.log))
    if (second.state === 'second' && !isSamePerson(second.row.at('decided_by'), me)) yield second;
}
