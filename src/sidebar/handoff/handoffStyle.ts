/**
 * What the handoff's page adds to the sidebar's style. On paper the page for who signs is a sheet of its own; the technical
 * record behind it is set small, in two columns, so that the one of an ordinary review is one more.
 */
export const HANDOFF_STYLE = `
body { font-size: 15px; }
main { max-width: 860px; margin: 0 auto; padding: 24px; }
h1 { font-size: 26px; } h2 { font-size: 19px; margin: 32px 0 8px; } h3 { font-size: 15px; color: inherit; }
td, th { padding: 6px 12px 6px 0; }
code { font-family: Consolas, monospace; }
.identity { width: 460px; max-width: 100%; height: auto; }
.bars li { margin: 8px 0; }
@page { margin: 8mm 10mm; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1 { print-color-adjust: exact; }
  h2, h3, thead { break-after: avoid; }
  tr, li, .identity { break-inside: avoid; }
  .identity { break-after: avoid; }
  .record { break-before: page; columns: 2; column-gap: 6mm; font-size: 6pt; line-height: 1.16; }
  .record table, .record code { font-size: inherit; }
  .record h2 { font-size: 8pt; margin: 4pt 0 1pt; clear: left; }
  .record h3 { font-size: 6.5pt; margin: 3pt 0 1pt; clear: left; }
  .record h2:first-child { margin-top: 0; font-size: 13pt; }
  .record h2:first-child, .record table:has(th:nth-child(7)), .record h2:has(+ table th:nth-child(7)) { column-span: all; }
  .record p, .record ul, .record ol { margin: 1pt 0; }
  .record ul, .record ol { padding-left: 10pt; }
  .record th, .record td { padding: 0.5pt 5pt 0.5pt 0; }
  .record th { overflow-wrap: normal; }
  .record td:first-child { min-width: 5em; }
  .record .bars { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 6pt; padding: 0; }
  .record .bars .bar { height: 3pt; }
  .record .identity { float: left; width: 40mm; margin: 0 6pt 2pt 0; }
  .record .identity + p + ul, .record h3 + p + ul { padding: 0; list-style: none; }
  .record .identity + p + ul li, .record h3 + p + ul li { display: inline; }
  .record .identity + p + ul li:not(:last-child)::after, .record h3 + p + ul li:not(:last-child)::after { content: " · "; }
}`;
