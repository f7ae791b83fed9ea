import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import type { PageRecord } from './uiRecord.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

const HTML_OUTPUT: EmulatedClass = {
  name: 'HtmlOutput',
  path: 'HtmlService.HtmlOutput',
  calls: 'free',
  signatures: {
    append: 'text',
    getContent: '',
    setContent: 'text',
    getTitle: '',
    setTitle: 'text',
    getWidth: '',
    setWidth: 'int',
    getHeight: '',
    setHeight: 'int',
  },
};

const HTML_SERVICE: EmulatedClass = {
  name: 'HtmlService',
  path: 'HtmlService',
  calls: 'counted',
  signatures: { createHtmlOutput: ' | text', createHtmlOutputFromFile: 'text' },
};

function newHtmlOutput(session: Session, content: string): HtmlOutput {
  const page: PageRecord = { title: '', content, width: null, height: null };
  const change = (part: Partial<PageRecord>): HtmlOutput => {
    Object.assign(page, part);
    return self;
  };
  const members = {
    append: (added) => change({ content: page.content + added }),
    getContent: () => page.content,
    setContent: (replaced) => change({ content: replaced }),
    getTitle: () => page.title,
    setTitle: (title) => change({ title }),
    getWidth: () => page.width ?? 0,
    setWidth: (width) => change({ width }),
    getHeight: () => page.height ?? 0,
    setHeight: (height) => change({ height }),
  } satisfies Partial<HtmlOutput>;
  const self: HtmlOutput = strict<HtmlOutput>(HTML_OUTPUT, session, members, page);
  return self;
}

/** The script's HTML files are those that `emulator.addHtmlFile` named. */
export function newHtmlService(session: Session): HtmlService {
  const members = {
    createHtmlOutput: (content?: unknown) => newHtmlOutput(session, String(content ?? '')),
    createHtmlOutputFromFile(name) {
      const content = session.world.htmlFiles.get(name.replace(/\.html$/, ''));
      if (content === undefined) throw exception(`No HTML file named ${name} was found.`);
      return newHtmlOutput(session, content);
    },
  } satisfies Partial<HtmlService>;
  return strict<HtmlService>(HTML_SERVICE, session, members);
}
