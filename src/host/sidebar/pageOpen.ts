import type { Outcome } from '../../core/model.ts';
import type { Given } from '../../protocol/protocol.ts';
import { adoptRegion } from '../run/adoptRegion.ts';
import { reviewerName } from '../run/reviewer.ts';
import { documentProperties, recall } from '../run/runState.ts';
import type { NamedSheet } from '../sheet/google.ts';
import { hasCells } from '../sheet/readTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { runMark } from './running.ts';

type Sheet = Given<'pageOpen'>['sheets'][number];

/** What the page needs to begin: who is there, and which tabs there are, source tabs in the order of the review. */
export function describeWorkbook(): Given<'pageOpen'> {
  const memory = recall(documentProperties());
  adoptRegion(memory);
  const { setup, outputs, sources } = openWorkbook();
  return {
    version: VERSION,
    reviewer: reviewerName(),
    slice: '',
    mark: runMark(memory),
    unfinished:
      memory.run && memory.run.phase !== 'reading' ? { by: memory.run.by, since: memory.run.since } : null,
    finished: memory.finished,
    rerun: memory.rerun,
    signOff: memory.signOff && { ...memory.signOff, changes: [...memory.signOff.changes] },
    fixable: memory.fixable.map((finding) => ({ ...finding, fixes: finding.fixes ?? [] })),
    applied: [...memory.applied],
    sheets: [
      ...[...setup.values()].map((sheet) => described(sheet, 'set-up', null)),
      ...[...outputs].map(([outcome, sheet]) => described(sheet, 'output', outcome)),
      ...sources.filter(hasCells).map((sheet) => described(sheet, 'source', null)),
    ],
  };
}

function described({ name, sheet }: NamedSheet, holds: Sheet['holds'], outcome: Outcome | null): Sheet {
  return {
    name,
    id: sheet.getSheetId(),
    rows: sheet.getLastRow(),
    columns: sheet.getLastColumn(),
    holds,
    outcome,
  };
}
