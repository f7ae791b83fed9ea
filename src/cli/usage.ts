/** What `review` is told. */
export interface Arguments {
  readonly folder: string;
  readonly out: string;
  readonly slice: string;
  readonly region: string;
  readonly now: string;
  readonly json: boolean;
  readonly writeLastAgreed?: boolean;
}

/** Something about the arguments or the set-up that a person can mend: one line, exit status 2, nothing written. */
export class SetupMistake extends Error {}

/** How the program is called, before the name of a command: where npm has installed it, and in its repository. */
export const PROGRAM = import.meta.url.includes('/node_modules/')
  ? 'crm-sync-review'
  : 'npm run --silent cli --';
