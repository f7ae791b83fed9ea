import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import type { PageRecord } from '../uiRecord.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlService = GoogleAppsScript.HTML.HtmlService;

const HTML_OUTPUT: EmulatedClass = {
  name: 'HtmlOutput',
  path: 'HtmlService.HtmlOutput',
  calls: 'free',
  signatures: { setTitle: 'text' },
};

const HTML_SERVICE: EmulatedClass = {
  name: 'HtmlService',
  path: 'HtmlService',
  calls: 'counted',
  signatures: { createHtmlOutputFromFile: 'text' },
};

function newHtmlOutput(session: Session, content: string): HtmlOutput {
  const page: PageRecord = { title: '', content };
  const members = {
    setTitle(title) {
      page.title = title;
      return self;
    },
  } satisfies Partial<HtmlOutput>;
  const self: HtmlOutput = strict<HtmlOutput>(HTML_OUTPUT, session, members, page);
  return self;
}

/** The script's HTML files are those that `emulator.addHtmlFile` named. */
export function newHtmlService(session: Session): HtmlService {
  const members = {
    createHtmlOutputFromFile(name) {
      const content = session.world.htmlFiles.get(name.replace(/\.html$/, ''));
      if (content === undefined) throw exception(`No HTML file named ${name} was found.`);
      return newHtmlOutput(session, content);
    },
  } satisfies Partial<HtmlService>;
  return strict<HtmlService>(HTML_SERVICE, session, members);
}
