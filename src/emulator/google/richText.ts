import type { RichText, TextStyle as Style, TextRun } from '../document/state.ts';
import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { newTextStyle } from './textStyle.ts';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

const RICH_TEXT_VALUE: EmulatedClass = {
  name: 'RichTextValue',
  path: 'SpreadsheetApp.RichTextValue',
  calls: 'free',
  signatures: {
    copy: '',
    getText: '',
    getStartIndex: '',
    getEndIndex: '',
    getLinkUrl: ' | int, int',
    getTextStyle: ' | int, int',
    getRuns: '',
  },
};

const BUILDER: EmulatedClass = {
  name: 'RichTextValueBuilder',
  path: 'SpreadsheetApp.RichTextValueBuilder',
  calls: 'free',
  signatures: {
    build: '',
    setText: 'text',
    setLinkUrl: 'text? | int, int, text?',
    setTextStyle: 'TextStyle? | int, int, TextStyle?',
  },
};

/** The link and style of a stretch of text; null where it has several links. */
function lookOf({ runs }: RichText, start: number, end: number): { link: string | null; style: Style } {
  const inside = runs.filter((run) => run.start < end && run.end > start);
  const links = inside.filter((run) => run.link !== undefined);
  const link = links.at(-1);
  const whole = link !== undefined && link.start <= start && link.end >= end;
  const styles = inside.filter((run) => run.start <= start && run.end >= end).map((run) => run.style ?? {});
  return { link: whole ? (link.link ?? null) : null, style: Object.assign({}, ...styles) };
}

/** The stretches between two changes of link or style. */
function stretchesOf({ text, runs }: RichText): [number, number][] {
  const edges = new Set([0, text.length, ...runs.flatMap((run) => [run.start, run.end])]);
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, at) => [start, ordered[at + 1] ?? text.length]);
}

export function newRichTextValue(session: Session, richText: RichText, offset = 0): RichTextValue {
  const { text } = richText;
  const members = {
    copy: () => newRichTextValueBuilder(session, richText),
    getText: () => text,
    getStartIndex: () => offset,
    getEndIndex: () => offset + text.length,
    getLinkUrl: (start: number = 0, end: number = text.length) => lookOf(richText, start, end).link,
    getTextStyle: (start: number = 0, end: number = text.length) =>
      newTextStyle(session, lookOf(richText, start, end).style),
    getRuns: () =>
      stretchesOf(richText).map(([start, end]) => {
        const { link, style } = lookOf(richText, start, end);
        const run = { start: 0, end: end - start, link, style };
        return newRichTextValue(session, { text: text.slice(start, end), runs: [run] }, start);
      }),
  } satisfies Partial<RichTextValue>;
  return strict<RichTextValue>(RICH_TEXT_VALUE, session, members, richText);
}

/** Building costs no call; a text of 50,000 links is one `setRichTextValues`. */
export function newRichTextValueBuilder(session: Session, start: RichText): RichTextValueBuilder {
  let richText = start;
  const add = (
    args: readonly unknown[],
    look: (value: unknown) => Partial<TextRun>,
  ): RichTextValueBuilder => {
    const { length } = richText.text;
    const [from, to, value] = args.length === 1 ? [0, length, args[0]] : args;
    const run = { start: Number(from), end: Number(to) };
    if (run.start < 0 || run.end > length || run.start > run.end)
      throw exception('Invalid argument: startOffset');
    richText = { text: richText.text, runs: [...richText.runs, { ...run, ...look(value) }] };
    return self;
  };
  const members = {
    build: () => newRichTextValue(session, richText),
    setText(text) {
      richText = { text, runs: [] };
      return self;
    },
    setLinkUrl: (...args: unknown[]) => add(args, (link) => ({ link: link as string | null })),
    setTextStyle: (...args: unknown[]) => add(args, (style) => ({ style: stateOf<Style>(style) ?? null })),
  } satisfies Partial<RichTextValueBuilder>;
  const self: RichTextValueBuilder = strict<RichTextValueBuilder>(BUILDER, session, members);
  return self;
}
