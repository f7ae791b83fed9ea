import { Mistake } from '../sheet/mistake.ts';

/** A request of the page that was not done: why, and what to do next. `code` is for the page, where it can offer something. */
export class Refused extends Mistake {
  constructor(
    says: string,
    readonly todo: string,
    readonly code?: string,
  ) {
    super(says);
  }
}
