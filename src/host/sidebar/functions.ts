import { pageSetReviewer } from '../run/reviewer.ts';
import { pageDecide, pageRestore } from './deciding.ts';
import { pageFix } from './fixing.ts';
import { pageImportBegin, pageImportFinish, pageImportRows } from './importing.ts';
import { pageMapTab } from './mappingTab.ts';
import { pageOpen } from './pageOpen.ts';
import { pageGo, pagePlace } from './place.ts';
import { pageRows, pageTable } from './reading.ts';
import { pageRunBegin, pageRunFinish, pageRunStop, pageRunWrite } from './running.ts';

/** What the sidebar's page may call through `google.script.run`. Plain JSON goes in and comes out. */
export const PAGE = {
  pageOpen,
  pagePlace,
  pageGo,
  pageRows,
  pageTable,
  pageDecide,
  pageRestore,
  pageSetReviewer,
  pageMapTab,
  pageFix,
  pageImportBegin,
  pageImportRows,
  pageImportFinish,
  pageRunBegin,
  pageRunWrite,
  pageRunStop,
  pageRunFinish,
} as const;
