import { explainRow } from '../../core/explain/explainRow.ts';
import { HEAD_ROWS } from '../../core/read/recognize.ts';
import { EXAMPLES, type ExampleName } from '../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { openTab } from '../../core/review.ts';
import { el } from '../dom.ts';
import type { PageReview } from '../run/reviewInPage.ts';
import { bar } from '../views/bars.ts';
import { identityPicture } from '../views/identityPicture.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { markdownNodes } from './markdownNodes.ts';

/**
 * The handoff as one HTML page that needs nothing beside itself: the Markdown's words, the counts as bars, and the
 * identity picture of each example. Its policy lets no script run, whatever a cell held.
 */
export function handoffPage(reviewed: PageReview, style: string): string {
  const main = el('main', {}, ...markdownNodes(reviewed.handoff));
  addBars(main, reviewed);
  addPictures(main, reviewed);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handoff: CRM sync review</title>
<style>${style}${PAGE_STYLE}</style>
</head>
<body>${main.outerHTML}</body>
</html>
`;
}

function addBars(main: HTMLElement, { report: { counts } }: PageReview): void {
  const most = Math.max(1, ...OUTCOMES.map((outcome) => counts[outcome]));
  const list = el(
    'ul',
    { class: 'bars' },
    ...OUTCOMES.map((outcome) =>
      el(
        'li',
        {},
        el('strong', {}, `${OUTPUTS[outcome].tab}: ${counts[outcome]} `),
        OUTCOME_WORDS[outcome].says.toLowerCase(),
        bar(counts[outcome] / most, outcome),
      ),
    ),
  );
  headingOf(main, 'h2', 'Results')?.after(list);
}

function addPictures(main: HTMLElement, { review, sources }: PageReview): void {
  for (const name of Object.keys(EXAMPLES) as ExampleName[]) {
    const example = review.tally.examples[name];
    const tab = sources.get(example?.source_tab ?? '');
    const row = Number(example?.source_row);
    const cells = tab?.rows[row - 1];
    const open = tab && openTab(tab.name, tab.rows.slice(0, HEAD_ROWS), review.run, tab.coerced).open;
    const explanation = open && cells && explainRow(review.run, open, cells, row);
    if (explanation && explanation.picture.identifiers.length > 0)
      headingOf(main, 'h3', EXAMPLES[name])?.after(identityPicture(explanation.picture));
  }
}

function headingOf(main: HTMLElement, tag: string, text: string): Element | undefined {
  return [...main.querySelectorAll(tag)].find((heading) => heading.textContent === text);
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
