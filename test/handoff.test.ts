import fc from 'fast-check';
import type { Block, Handoff } from '../src/core/report/handoff/blocks.ts';
import { HANDOFF_END, handoffRows } from '../src/core/report/handoff/handoffRows.ts';
import { markdownOf } from '../src/core/report/handoff/markdown.ts';
import { OUTCOMES, OUTPUTS } from '../src/core/report/outputColumns.ts';
import { reviewWorkbook } from '../src/core/reviewWorkbook.ts';
import { blockHtml } from '../src/sidebar/handoff/blockHtml.ts';
import { CASES, expectedOf, NOW, WORKBOOKS } from './support/reviewFixture.ts';
import { workbookOf } from './support/workbookOf.ts';

const UNDRAWN = { bar: () => '', picture: () => '' };

const htmlOf = (handoff: Handoff) => handoff.map((block) => blockHtml(block, UNDRAWN)).join('\n');

/** What a text says, whatever its marks: words alone. Files and tabs of the results are called alike. */
function wordsOf(text: string): string[] {
  const alike = OUTCOMES.reduce(
    (said, outcome) => said.replaceAll(`${OUTPUTS[outcome].file}.csv`, OUTPUTS[outcome].tab),
    text,
  );
  return (
    alike
      .replaceAll('_', ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const inMarkdown = (handoff: Handoff) =>
  wordsOf(
    markdownOf(handoff)
      .replace(/^\d+\. /gm, '')
      .replace(/^\| Result \| Rows \|.*$/gm, '')
      .replace(/\\(.)/g, '$1'),
  );
const inSheet = (handoff: Handoff) =>
  wordsOf(
    handoffRows(handoff, new Map())
      .map((cells) => cells.map(({ text }) => text).join(' '))
      .filter((line) => line.trim() !== HANDOFF_END)
      .map((line) => line.replace(/^\d+\. /, ''))
      .join('\n'),
  );
const inHtml = (handoff: Handoff) =>
  wordsOf(
    htmlOf(handoff)
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:lt|gt|quot);/g, ' ')
      .replaceAll('&amp;', '&'),
  );

async function handoffOfFolder(folder: string): Promise<Handoff> {
  const { region = '', slice = '' } = expectedOf(folder).options ?? {};
  const facts = { version: 'test', now: NOW, earlier: null };
  const { reviewed } = reviewWorkbook(await workbookOf(folder), { region, slice }, facts);
  return reviewed?.handoff ?? [];
}

test.each([...WORKBOOKS, ...CASES.filter((_, at) => at % 12 === 0)])(
  'the handoff of %s says the same in Markdown, in the sheet and in HTML',
  async (folder) => {
    const handoff = await handoffOfFolder(folder);
    expect(inMarkdown(handoff).length).toBeGreaterThan(150);
    expect(inSheet(handoff)).toEqual(inMarkdown(handoff));
    expect(inHtml(handoff)).toEqual(inMarkdown(handoff));
  },
);

test('whatever a cell holds, HTML has no tag but those of the blocks', () => {
  const nasty = fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '<script>', '</p>', '<!--', 'a', ' '), { maxLength: 10 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(nasty, (said) => {
      const blocks: Block[] = [
        { kind: 'paragraph', line: [said, { strong: said }, { code: said }, { tab: said, row: 2 }] },
        { kind: 'table', headings: [said], rows: [[[said]]] },
        { kind: 'bars', bars: [{ name: said, count: 1 }] },
      ];
      const tags = htmlOf(blocks).match(/<[^>]*>?/g) ?? [];
      expect(
        tags.filter((tag) => !/^<\/?(?:p|strong|code|table|thead|tbody|tr|th|td|ul|li)\b[^<]*>$/.test(tag)),
      ).toEqual([]);
    }),
  );
});
