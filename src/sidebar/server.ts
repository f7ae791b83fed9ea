import * as z from 'zod/mini';
import { googleRefusal } from '../googleSays.ts';
import { ANSWER, type FunctionName, type Gives, PROTOCOL, type Takes } from '../protocol/protocol.ts';

/** The script behind the page. Only plain JSON crosses, and only here. */
interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  readonly [name: string]: unknown;
}
declare const google: { readonly script: { readonly run: ScriptRunner } };

/** What was not done, in words for people: the script refused, failed, or cannot be reached. */
export class ServerError extends Error {
  constructor(
    says: string,
    readonly todo: string,
    /** Of a refusal about which the page can offer something. */
    readonly code = '',
  ) {
    super(says);
  }
}

const STALE = 'Close this sidebar and open it again from the menu CRM Sync Review.';

/** Google ends an execution after six minutes: what has not answered by then will not. */
const LONGEST_ANSWER = 6.5 * 60_000;
/** Where the person is, is asked again and again: nobody waits for it. */
const UNNOTICED: FunctionName = 'pagePlace';
const LONGEST_UNNOTICED = 30_000;

let waitingFor = 0;
let tellWaiting: (count: number) => void = () => {};

/** Calls back with how many questions are under way, whenever that changes. */
export function whenWaiting(tell: (count: number) => void): void {
  tellWaiting = tell;
}

/** Calls a function of the script. Rejects with a ServerError where it was not done. */
export async function call<N extends FunctionName>(name: N, ...args: Takes<N>): Promise<Gives<N>> {
  const isNoticed = name !== UNNOTICED;
  if (isNoticed) tellWaiting(++waitingFor);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const never = new ServerError(
      'Google has not answered for over six minutes, and will not any more.',
      'Nothing was lost. Reload the spreadsheet; where the tab Handoff says INCOMPLETE, run the review again.',
    );
    timer = setTimeout(() => reject(never), isNoticed ? LONGEST_ANSWER : LONGEST_UNNOTICED);
  });
  try {
    return await Promise.race([ask(name, args), silence]);
  } finally {
    clearTimeout(timer);
    if (isNoticed) tellWaiting(--waitingFor);
  }
}

function ask<N extends FunctionName>(name: N, args: Takes<N>): Promise<Gives<N>> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined' || !google.script?.run)
      return reject(new ServerError('This page is not connected to a spreadsheet.', STALE));
    const runner = google.script.run
      .withSuccessHandler((result) => {
        const answer = z.safeParse(ANSWER, result);
        if (answer.success && !answer.data.ok) {
          const { says, todo, code } = answer.data;
          return reject(new ServerError(says, todo, code));
        }
        const gives = z.safeParse(PROTOCOL[name].gives, answer.data?.ok ? answer.data.gives : undefined);
        if (gives.success) resolve(gives.data as Gives<N>);
        else reject(new ServerError(`The script's answer to ${name} is not what this page expects.`, STALE));
      })
      .withFailureHandler((error) => reject(failureOf(error)));
    const remote = runner[name];
    if (typeof remote !== 'function')
      return reject(new ServerError(`The script behind this page has no ${name}.`, STALE));
    remote.apply(runner, args);
  });
}

/** What Google says instead of an answer, in words for people. */
function failureOf(error: unknown): ServerError {
  const message = error instanceof Error ? error.message : String(error);
  const refusal = googleRefusal(message);
  return refusal
    ? new ServerError(refusal.means, `${refusal.todo} (Google: ${message})`)
    : new ServerError(
        message || 'Google did not answer.',
        'Nothing was lost. Try again; if it stays, reload the spreadsheet.',
      );
}
