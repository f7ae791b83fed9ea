import { explainRow } from '../../core/explain/explainRow.ts';
import type { Outcome } from '../../core/model.ts';
import { tellingRows } from '../../core/read/recognize.ts';
import { openTab } from '../../core/run.ts';
import type { PageReview } from '../run/reviewInPage.ts';
import { bar } from '../views/bars.ts';
import { identityPicture } from '../views/identityPicture.ts';
import { blockHtml } from './blockHtml.ts';

/**
 * The handoff as one HTML page that needs nothing beside itself: its blocks, with the counts as bars and the identity picture
 * of each example. Its policy lets no script run, whatever a cell held.
 */
export function handoffPage(reviewed: PageReview, style: string): string {
  const drawings = {
    bar: (share: number, outcome: Outcome | undefined) => bar(share, outcome).outerHTML,
    picture: (tab: string, row: number) => pictureOf(reviewed, tab, row),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handoff: CRM sync review</title>
<style>${style}${PAGE_STYLE}</style>
</head>
<body><main>${reviewed.handoff.map((block) => blockHtml(block, drawings)).join('\n')}</main></body>
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

const PAGE_STYLE = `
body { font-size: 15px; }
main { max-width: 860px; margin: 0 auto; padding: 24px; }
h1 { font-size: 26px; } h2 { font-size: 19px; margin: 32px 0 8px; } h3 { font-size: 15px; color: inherit; }
td, th { padding: 6px 12px 6px 0; }
code { font-family: Consolas, monospace; }
.identity { width: 460px; max-width: 100%; height: auto; }
.bars li { margin: 8px 0; }
@media print { body { background: #fff; color: #000; } }`;
