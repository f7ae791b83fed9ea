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

/** How the program is called from the repository, before the name of a command. */
export const PROGRAM = 'npm run --silent cli --';
