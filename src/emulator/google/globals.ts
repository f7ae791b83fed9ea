import type { Session } from '../session';
import { strict } from '../strict';
import { newCacheService } from './cacheService';
import { AuthMode } from './enums';
import { newHtmlService } from './htmlService';
import { newLockService } from './lockService';
import { newConsole, newLogger, type ScriptConsole } from './logging';
import { newPropertiesService } from './propertiesService';
import { newSessionService } from './sessionService';
import { newSpreadsheetApp } from './spreadsheetApp';
import { newUtilities } from './utilities';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;

/** The services that the script sees, as one user of the document sees them. */
export interface GoogleGlobals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  LockService: GoogleAppsScript.Lock.LockService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  Session: GoogleAppsScript.Base.Session;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  ScriptApp: ScriptApp;
  Logger: GoogleAppsScript.Base.Logger;
  console: ScriptConsole;
}

const SCRIPT_APP = { name: 'ScriptApp', path: 'ScriptApp', calls: 'counted', signatures: {} } as const;

export function newGlobals(session: Session): GoogleGlobals {
  return {
    SpreadsheetApp: newSpreadsheetApp(session),
    HtmlService: newHtmlService(session),
    LockService: newLockService(session),
    PropertiesService: newPropertiesService(session),
    CacheService: newCacheService(session),
    Session: newSessionService(session),
    Utilities: newUtilities(session),
    ScriptApp: strict<ScriptApp>(SCRIPT_APP, session, { AuthMode }),
    Logger: newLogger(session),
    console: newConsole(session),
  };
}
