import { explainRow } from '../../core/explain/explainRow.ts';
import type { Outcome } from '../../core/model.ts';
import { tellingRows } from '../../core/read/recognize.ts';
import type { Handoff } from '../../core/report/handoff/blocks.ts';
import { pagesOf } from '../../core/report/handoff/handoff.ts';
import { openTab } from '../../core/run.ts';
import { bar } from '../pictures/bars.ts';
import { identityPicture } from '../pictures/identityPicture.ts';
import type { PageReview } from '../run/reviewInPage.ts';
import { blockHtml } from './blockHtml.ts';
import { HANDOFF_STYLE } from './handoffStyle.ts';

/**
 * The handoff as one HTML page that needs nothing beside itself: its blocks, with the counts as bars and the identity picture
 * of each example. Its policy lets no script run, whatever a cell held. Printed, the technical record begins a page of its own.
 */
export function handoffPage(reviewed: PageReview, style: string): string {
  const { first, record } = pagesOf(reviewed.handoff);
  const drawings = {
    bar: (share: number, outcome: Outcome | undefined) => bar(share, outcome).outerHTML,
    picture: (tab: string, row: number) => pictureOf(reviewed, tab, row),
  };
  const html = (blocks: Handoff) => blocks.map((block) => blockHtml(block, drawings)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handoff: CRM sync review</title>
<style>${style}${HANDOFF_STYLE}</style>
</head>
<body><main>
<section>${html(first)}</section>
<section class="record">${html(record)}</section>
</main></body>
</html>
`;
}

function pictureOf({ review, sources }: PageReview, name: string, row: number): string {
  const tab = sources.get(name);
  const cells = tab?.rows[row - 1];
  const open = tab && openTab(tab.name, tellingRows(tab.rows), review.run, tab.coerced).open;
  const explanation = open && cells && explainRow(review.run, open, cells, row);
  return explanation && explanation.picture.identifiers.length > 0
    ? identityPicture(explanation.picture).outerHTML
    : '';
}
