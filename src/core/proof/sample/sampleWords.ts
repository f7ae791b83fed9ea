import type { SampleResult } from './sampleResult.ts';

/** What a sample came to, in a sentence or two that a manager reads. */
export function saySample(result: SampleResult): string {
  const { state, rows, drawn, right, wrong, cannotTell, unanswered } = result;
  const told = `${right} right, ${wrong} wrong, ${cannotTell} cannot tell`;
  switch (state) {
    case 'nothing':
      return 'No row of the Ledger writes anything, so there is nothing to sample.';
    case 'none':
      return `Nobody has drawn a sample of the Ledger yet: ${drawn} of ${rows} rows would be looked up.`;
    case 'stale':
      return 'The Ledger has changed since the sample was drawn, so the answers are of another Ledger: draw it again.';
    case 'open':
      return `${unanswered} of ${drawn} rows of the sample are not answered yet.`;
    case 'failed':
      return `The sample failed: of ${drawn} rows, ${told}. ${sayReview(result)}`;
    case 'passed':
      return `${drawn} of ${rows} rows were looked up and all are right. ${sayBound(result)}${result.toReview.length > 0 ? ` ${sayReview(result)}` : ''}`;
  }
}

/** `With 95 % confidence at most 49 of 5000 rows are wrong: fewer than 1 in 100.` */
function sayBound({ bound, rows }: Pick<SampleResult, 'bound' | 'rows'>): string {
  if (!bound || rows === 0) return '';
  if (bound.mostWrong === 0) return 'Every row that could be wrong was looked at: none is.';
  const oneIn = Math.ceil(rows / bound.mostWrong) - 1;
  return `With ${percent(bound.confidence)} confidence at most ${bound.mostWrong} of ${rows} rows ${bound.mostWrong === 1 ? 'is' : 'are'} wrong${oneIn > 1 ? `: fewer than 1 in ${oneIn}` : ''}.`;
}

function sayReview({ toReview }: SampleResult): string {
  const strata = toReview.map(
    ({ stratum, rows, undecided }) => `${stratum} (${rows} rows, ${undecided} not decided)`,
  );
  return `Decide every row of ${strata.join(', ')} one by one.`;
}

export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}
