import { COMMANDS } from './host/commands/commands.ts';
import { buildMenu } from './host/commands/menu.ts';
import { PAGE } from './host/sidebar/functions.ts';

/* The functions that Google, the menu and the sidebar may call. Nothing else of the script can be. */

export const onOpen = buildMenu;
export const onInstall = buildMenu;
export const setUpWorkbook = COMMANDS.setUpWorkbook;
export const addImportTab = COMMANDS.addImportTab;
export const checkTabs = COMMANDS.checkTabs;
export const runReview = COMMANDS.runReview;
export const showReasons = COMMANDS.showReasons;
export const archiveClearedRows = COMMANDS.archiveClearedRows;
export const setPhoneRegion = COMMANDS.setPhoneRegion;
export const loadSample = COMMANDS.loadSample;
export const verifyPlatform = COMMANDS.verifyPlatform;
export const pageOpen = PAGE.pageOpen;
export const pagePlace = PAGE.pagePlace;
export const pageGo = PAGE.pageGo;
export const pageRows = PAGE.pageRows;
export const pageTable = PAGE.pageTable;
export const pageDecide = PAGE.pageDecide;
export const pageRestore = PAGE.pageRestore;
export const pageSetReviewer = PAGE.pageSetReviewer;
export const pageMapTab = PAGE.pageMapTab;
export const pageImportBegin = PAGE.pageImportBegin;
export const pageImportRows = PAGE.pageImportRows;
export const pageRunBegin = PAGE.pageRunBegin;
export const pageRunWrite = PAGE.pageRunWrite;
export const pageRunStop = PAGE.pageRunStop;
export const pageRunFinish = PAGE.pageRunFinish;
