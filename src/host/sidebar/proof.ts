import { logFindings } from '../../core/proof/logFindings.ts';
import { type AlsoNeeded, countDecisions, notReady } from '../../core/proof/readiness.ts';
import { saySample } from '../../core/proof/sample/sampleWords.ts';
import { countSecond } from '../../core/proof/second/secondCounts.ts';
import { secondRows } from '../../core/proof/second/secondReview.ts';
import { whoSigned } from '../../core/proof/signOff/signing.ts';
import { signOffText } from '../../core/proof/signOff/signOff.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { unclearedIn } from '../../core/report/unclearedRows.ts';
import type { Given, Takes } from '../../protocol/protocol.ts';
import { type Checked, checkSignOff } from '../proof/check.ts';
import { approveTheRest, drawOrTell, sampleOf } from '../proof/ledgerSample.ts';
import { planDecisions } from '../proof/planDecisions.ts';
import { settingsIn } from '../proof/signOffStanding.ts';
import { signPlan } from '../proof/signPlan.ts';
import { reviewerName } from '../run/reviewer.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { readJournal } from '../workbook/journal.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { readPlan } from '../workbook/planTab.ts';
import { readProofPast } from '../workbook/proofPast.ts';
import { showTab } from '../workbook/showTab.ts';
import { readSignOff } from '../workbook/signOffTab.ts';
import { Refused } from './refused.ts';

/** What there is to know before somebody signs, and whether what was signed stands: checked against every cell. */
export function proofNow(): Given<'pageProof'> {
  return describe(withDocumentLock(checkSignOff));
}

/** The sheet goes to where the answers are to be written. */
export function sampleFromPage(): Given<'pageSample'> {
  const { says, isDrawn } = withDocumentLock(() => drawOrTell(new Date().toISOString()));
  if (isDrawn) showTab(OWN_TABS.sample);
  return { says };
}

export function approveRestFromPage(): Given<'pageApproveRest'> {
  const by = reviewerName();
  if (by === '')
    throw new Refused('Your name is not known.', 'Write your name in the view Row once, then approve.');
  return { says: withDocumentLock(() => approveTheRest(by, new Date().toISOString())) };
}

export function planFromPage(): Given<'pagePlan'> {
  return { says: planDecisions() };
}

export function signFromPage({ as, role, statement }: Takes<'pageSign'>[0]): Given<'pageSign'> {
  const said = { as: as.trim(), role: role.trim(), statement: statement.trim() };
  if (said.as === '') throw new Refused('Your name is blank.', 'Write who signs, then sign.');
  if (said.statement === '')
    throw new Refused('The statement is blank.', 'Write in a sentence what you sign, then sign.');
  return { says: signPlan(said) };
}

/** plan.json and signoff.json as files; '' for one that is not there. */
export function proofFiles(): Given<'pageProofFiles'> {
  const book = openWorkbook();
  const signed = readSignOff(book);
  return { plan: readPlan(book)?.text ?? '', signOff: signed ? signOffText(signed) : '' };
}

function describe({ book, read, standing }: Checked): Given<'pageProof'> {
  const { finished } = recall(documentProperties());
  const counts = countDecisions(unclearedIn(read.existing));
  const unrecognized = finished.unreviewed.map((tab) => ({ tab, rows: 0, sha256: '' }));
  const kept = readPlan(book);
  return {
    counts,
    notReady: [
      ...(finished.runId === '' ? ['no review has finished here yet: run it'] : []),
      ...notReady(counts, { unrecognized, setup: logFindings(read.log) }, also(book, read)),
    ],
    plan: kept && {
      planId: kept.plan?.planId ?? '',
      madeAt: kept.plan?.madeAt ?? '',
      writes: kept.plan?.counts.operations ?? 0,
      contacts: kept.plan?.counts.contacts ?? 0,
      leftOut: kept.plan?.leftOut.length ?? 0,
      isAsMade: kept.isAsMade,
    },
    signOff: standing && {
      ...standing.state,
      who: whoSigned(standing.signed),
      signatures: [...standing.signed.signatures].map(({ as, role, statement, at, open }) => ({
        as,
        role,
        statement,
        at,
        open: [...open],
      })),
    },
    sample: sampleIn(book, read),
    signers: settingsIn(read).signers,
  };
}

function sampleIn(book: Checked['book'], read: Checked['read']): Given<'pageProof'>['sample'] {
  const { result, rest } = sampleOf(book, read);
  const { state } = result;
  return {
    says: saySample(result),
    rest: rest.length,
    isDue: state === 'none' || state === 'stale',
    isAsked: settingsIn(read).needsSample,
  };
}

/** What the settings ask for beside decisions. */
function also(book: Checked['book'], read: Checked['read']): AlsoNeeded {
  const settings = settingsIn(read);
  const { answered, result } = sampleOf(book, read);
  return {
    settings,
    sample: answered.length === 0 && !settings.needsSample ? null : result,
    second: countSecond(secondRows(read.existing, settings.secondReview, read.log)),
  };
}

/** What a run of the page has to know of the proof. */
export function proofPast(): Given<'pagePast'> {
  const book = openWorkbook();
  const { sample, plan, signOff } = readProofPast(book);
  const journal = readJournal(book, recall(documentProperties()).run?.past ?? []).map((cells) => [...cells]);
  return {
    journal,
    sample: sample.map((one) => ({ ...one })),
    plan,
    signOff: signOff ? JSON.stringify(signOff) : '',
  };
}
