/** What happened to the rows of the output tables in this run. */
export interface RerunCounts {
  kept: number;
  updated: number;
  reopened: number;
  new: number;
  cleared: number;
}
