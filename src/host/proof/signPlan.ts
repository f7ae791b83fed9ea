import { sha256Of } from '../../core/normalize/sha256.ts';
import { firstPageBlocks } from '../../core/proof/firstPage.ts';
import { proofSettings } from '../../core/proof/proofSettings.ts';
import { notReady } from '../../core/proof/readiness.ts';
import { addSignature, signedEntry } from '../../core/proof/signOff/signing.ts';
import { sayMissing } from '../../core/proof/signOff/signOffBlocks.ts';
import { firstPage, pagesOf } from '../../core/report/handoff/handoff.ts';
import { rewriteHandoff } from '../run/finishRun.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { Mistake } from '../sheet/mistake.ts';
import { appendToLog, assertAsWritten, readDecisionLog } from '../workbook/decisionLogTab.ts';
import { readPlan } from '../workbook/planTab.ts';
import { keepSignOff, readSignOff } from '../workbook/signOffTab.ts';
import { sayStanding } from './check.ts';
import { reviewNow } from './reviewNow.ts';
import { boundNow, settingsIn, standingOf } from './signOffStanding.ts';

/** What somebody says when they sign. */
export interface Statement {
  readonly as: string;
  readonly role: string;
  readonly statement: string;
}

/** One person's word over the plan, bound by hashes to everything it rests on. Says what was signed. */
export function signPlan({ as, role, statement }: Statement): string {
  return withDocumentLock(() => {
    const now = new Date().toISOString();
    const { book, read, report, told, handoff, plan } = reviewNow(now, 'make the plan and sign');
    assertAsWritten(read.log, 'sign');
    const kept = readPlan(book);
    if (!kept)
      throw new Mistake('There is no plan yet. Make the plan first, look at the tab Plan, then sign.');
    if (!kept.isAsMade)
      throw new Mistake(
        'Somebody has written into the tab Plan since it was made. Make the plan again, then sign.',
      );
    if (kept.plan?.planId !== plan.planId)
      throw new Mistake('The plan is not of the decisions as they stand. Make the plan again, then sign.');
    const program = report.version;
    const bound = boundNow(book, read, program);
    const there = readSignOff(book);
    const before = there && standingOf(there, bound, read);
    const standing = before?.state.changes.length === 0 ? before.signed : null;
    const open = notReady(report.proof.decisions, report, {
      ...report.proof,
      settings: proofSettings(report.policy.settings),
    });
    const signed = addSignature(
      standing,
      {
        as,
        role,
        statement,
        now,
        open,
        runId: report.runId,
        planId: plan.planId,
        bound,
      },
      sha256Of,
    );
    if (!signed)
      throw new Mistake(`${as} has signed this already. A second signature has to be of somebody else.`);
    // The line comes first: no signature stands without one.
    appendToLog(book.spreadsheet, [signedEntry(signed, sha256Of)]);
    keepSignOff(book, signed);
    const after = standingOf(signed, bound, { ...read, log: readDecisionLog(book.spreadsheet) });
    // The handoff leads with it from now on.
    const leads = firstPageBlocks({ ...told, signed: { signOff: signed, state: after.state } });
    rewriteHandoff({ book, report, handoff: [...firstPage(leads), ...pagesOf(handoff).record] });
    sayStanding(book, after);
    const missing = settingsIn(read).signers - signed.signatures.length;
    return [
      `Signed by ${as}${role ? `, ${role}` : ''}: ${signed.planId}.`,
      before && !standing ? `The earlier sign-off was void: ${before.state.changes.join('; ')}.` : '',
      open.length > 0 ? `Not ready when it was signed: ${open.join('; ')}.` : '',
      missing > 0 ? sayMissing(missing) : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
}
