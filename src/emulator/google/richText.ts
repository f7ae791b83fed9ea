import type { RichText, TextStyle as Style } from '../document/state.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

const RICH_TEXT_VALUE: EmulatedClass = {
  name: 'RichTextValue',
  path: 'SpreadsheetApp.RichTextValue',
  calls: 'free',
  signatures: { getLinkUrl: '' },
};

const BUILDER: EmulatedClass = {
  name: 'RichTextValueBuilder',
  path: 'SpreadsheetApp.RichTextValueBuilder',
  calls: 'free',
  signatures: {
    build: '',
    setText: 'text',
    setLinkUrl: 'text?',
    setTextStyle: 'TextStyle?',
  },
};

/** Links and styles are those of a whole text: part of one is not emulated. */
export function newRichTextValue(session: Session, richText: RichText): RichTextValue {
  const members = { getLinkUrl: () => richText.link ?? null } satisfies Partial<RichTextValue>;
  return strict<RichTextValue>(RICH_TEXT_VALUE, session, members, richText);
}

/** Building costs no call; a text of 50,000 links is one `setRichTextValues`. */
export function newRichTextValueBuilder(session: Session): RichTextValueBuilder {
  let richText: RichText = { text: '' };
  const change = (next: RichText): RichTextValueBuilder => {
    richText = next;
    return self;
  };
  const members = {
    build: () => newRichTextValue(session, richText),
    setText: (text) => change({ text }),
    setLinkUrl: (link: unknown) => change({ ...richText, link: link as string | null }),
    setTextStyle: (style: unknown) => change({ ...richText, style: stateOf<Style>(style) ?? null }),
  } satisfies Partial<RichTextValueBuilder>;
  const self: RichTextValueBuilder = strict<RichTextValueBuilder>(BUILDER, session, members);
  return self;
}
