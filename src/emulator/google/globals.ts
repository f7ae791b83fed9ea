import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { strict } from '../strict.ts';
import { AuthMode } from './enums.ts';
import { newHtmlService } from './htmlService.ts';
import { newLockService } from './lockService.ts';
import { newConsole, type ScriptConsole } from './logging.ts';
import { newPropertiesService } from './propertiesService.ts';
import { newSpreadsheetApp } from './spreadsheetApp.ts';
import { newUtilities } from './utilities.ts';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

/** The services that the script sees, as one user of the document sees them. */
export interface GoogleGlobals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  LockService: GoogleAppsScript.Lock.LockService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  ScriptApp: ScriptApp;
  console: ScriptConsole;
}

const SCRIPT_APP = {
  name: 'ScriptApp',
  path: 'ScriptApp',
  calls: 'counted',
  signatures: { requireAllScopes: 'AuthMode' },
} as const;

/** Google ends the execution and asks for what is missing (Apps Script documentation); that it does so by an error is *unverified*. */
function newScriptApp(session: Session): ScriptApp {
  return strict<ScriptApp>(SCRIPT_APP, session, {
    AuthMode,
    requireAllScopes() {
      if (!session.hasAllScopes) throw exception('Authorization is required to perform that action.');
    },
  });
}

export function newGlobals(session: Session): GoogleGlobals {
  return {
    SpreadsheetApp: newSpreadsheetApp(session),
    HtmlService: newHtmlService(session),
    LockService: newLockService(session),
    PropertiesService: newPropertiesService(session),
    Utilities: newUtilities(session),
    ScriptApp: newScriptApp(session),
    console: newConsole(session),
  };
}
