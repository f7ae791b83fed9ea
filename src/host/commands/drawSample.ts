import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { approveTheRest, drawOrTell } from '../proof/ledgerSample.ts';
import { reviewerName } from '../run/reviewer.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { showTab } from '../workbook/showTab.ts';
import { agrees } from './alerts.ts';

/** Draws a sample of the Ledger, or says what its answers come to; where it has passed, the rest is approved after asking. */
export function drawSample(): string {
  const { says, sample, isDrawn } = withDocumentLock(() => drawOrTell(new Date().toISOString()));
  if (isDrawn) showTab(OWN_TABS.sample);
  const { rest } = sample;
  if (rest.length === 0) return says;
  const by = reviewerName();
  if (by === '')
    return `${says}\n\nThe rest can be approved in the sidebar (Sign off…), once your name is known there.`;
  const question = `${says}\n\nApprove the ${rest.length} rows of Ledger that nobody has decided, as ${by}? Each is logged as approved through this sample.`;
  return agrees(question)
    ? withDocumentLock(() => approveTheRest(by, new Date().toISOString()))
    : 'Nothing was approved.';
}
