import type { TextStyle as Style } from '../document/state.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { assertColor } from './color.ts';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

const TEXT_STYLE: EmulatedClass = {
  name: 'TextStyle',
  path: 'SpreadsheetApp.TextStyle',
  calls: 'free',
  signatures: {
    copy: '',
    getFontFamily: '',
    getFontSize: '',
    getForegroundColor: '',
    isBold: '',
    isItalic: '',
    isStrikethrough: '',
    isUnderline: '',
  },
};

const BUILDER: EmulatedClass = {
  name: 'TextStyleBuilder',
  path: 'SpreadsheetApp.TextStyleBuilder',
  calls: 'free',
  signatures: {
    build: '',
    setBold: 'boolean',
    setFontFamily: 'text',
    setFontSize: 'int',
    setForegroundColor: 'text',
    setItalic: 'boolean',
    setStrikethrough: 'boolean',
    setUnderline: 'boolean',
  },
};

export function newTextStyle(session: Session, style: Style): TextStyle {
  const members = {
    copy: () => newTextStyleBuilder(session, style),
    getFontFamily: () => style.fontFamily ?? null,
    getFontSize: () => style.fontSize ?? null,
    getForegroundColor: () => style.foregroundColor ?? null,
    isBold: () => style.bold ?? null,
    isItalic: () => style.italic ?? null,
    isStrikethrough: () => style.strikethrough ?? null,
    isUnderline: () => style.underline ?? null,
  } satisfies Partial<TextStyle>;
  return strict<TextStyle>(TEXT_STYLE, session, members, style);
}

export function newTextStyleBuilder(session: Session, start: Style): TextStyleBuilder {
  let style = start;
  const change = (part: Style): TextStyleBuilder => {
    style = { ...style, ...part };
    return self;
  };
  const members = {
    build: () => newTextStyle(session, style),
    setBold: (bold) => change({ bold }),
    setFontFamily: (fontFamily) => change({ fontFamily }),
    setFontSize: (fontSize) => change({ fontSize }),
    setForegroundColor(foregroundColor) {
      assertColor(foregroundColor);
      return change({ foregroundColor });
    },
    setItalic: (italic) => change({ italic }),
    setStrikethrough: (strikethrough) => change({ strikethrough }),
    setUnderline: (underline) => change({ underline }),
  } satisfies Partial<TextStyleBuilder>;
  const self: TextStyleBuilder = strict<TextStyleBuilder>(BUILDER, session, members);
  return self;
}
