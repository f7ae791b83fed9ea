import type { TextStyle as Style } from '../document/state.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

const TEXT_STYLE: EmulatedClass = {
  name: 'TextStyle',
  path: 'SpreadsheetApp.TextStyle',
  calls: 'free',
  signatures: {},
};

const BUILDER: EmulatedClass = {
  name: 'TextStyleBuilder',
  path: 'SpreadsheetApp.TextStyleBuilder',
  calls: 'free',
  signatures: { build: '', setBold: 'boolean' },
};

export function newTextStyleBuilder(session: Session): TextStyleBuilder {
  let style: Style = {};
  const members = {
    build: () => strict<TextStyle>(TEXT_STYLE, session, {}, style),
    setBold(bold) {
      style = { bold };
      return self;
    },
  } satisfies Partial<TextStyleBuilder>;
  const self: TextStyleBuilder = strict<TextStyleBuilder>(BUILDER, session, members);
  return self;
}
