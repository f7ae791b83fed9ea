import type { Clock } from './clock.ts';
import { exception } from './exception.ts';

export interface CallCounts {
  calls: number;
  cellsRead: number;
  /** Cells whose content or note was written. */
  cellsWritten: number;
  /** Cells that were given a format, a validation or were cleared: far cheaper at Google than written ones. */
  cellsFormatted: number;
}

export interface Calls extends CallCounts {
  byMethod: Record<string, CallCounts>;
  /** Every counted call in order, as `Class.method`. */
  sequence: string[];
  /** Members that were touched though they are not emulated, also when the script swallowed the error. */
  notEmulated: string[];
}

/** What one call and one cell cost; the clock moves by it. All zero unless a test sets them. */
export interface Costs {
  perCall: number;
  perCellRead: number;
  perCellWritten: number;
}

export interface Failure {
  /** Whether the call still takes effect before it throws. Default `before`. */
  when?: 'before' | 'after';
  /** `until-cleared` is an execution that Google killed: no later call gets through either. Default `once`. */
  lasts?: 'once' | 'until-cleared';
  message?: string;
}

export interface Meter {
  readonly calls: Calls;
  resetCalls(): void;
  failAt(call: number, failure: Failure): void;
  clearFailure(): void;
  run<T>(method: string, effect: () => T): T;
  read(cells: number): void;
  wrote(cells: number): void;
  formatted(cells: number): void;
}

const noCounts = (): CallCounts => ({ calls: 0, cellsRead: 0, cellsWritten: 0, cellsFormatted: 0 });
const noCalls = (): Calls => ({ ...noCounts(), byMethod: {}, sequence: [], notEmulated: [] });

/** Counts calls and cells and fails on request. Calls that an emulated method makes inside itself do not count. */
export function createMeter(clock: Clock, costs: Costs, defaultMessage: string): Meter {
  let calls = noCalls();
  let ofMethod = noCounts();
  let started = 0;
  let armed: { call: number; failure: Failure } | undefined;

  const due = (): Failure | undefined => {
    if (armed === undefined || started < armed.call) return undefined;
    const late = started > armed.call;
    const { failure } = armed;
    if (failure.lasts !== 'until-cleared') armed = undefined;
    return late ? { ...failure, when: 'before' } : failure;
  };

  return {
    get calls() {
      return calls;
    },
    resetCalls() {
      calls = noCalls();
    },
    failAt(call, failure) {
      armed = { call: started + call, failure };
    },
    clearFailure() {
      armed = undefined;
    },
    run(method, effect) {
      started += 1;
      ofMethod = calls.byMethod[method] ??= noCounts();
      ofMethod.calls += 1;
      calls.calls += 1;
      calls.sequence.push(method);
      clock.advance(costs.perCall);
      const failure = due();
      const thrown = failure && exception(failure.message ?? defaultMessage);
      if (thrown && failure.when !== 'after') throw thrown;
      const result = effect();
      if (thrown) throw thrown;
      return result;
    },
    read(cells) {
      calls.cellsRead += cells;
      ofMethod.cellsRead += cells;
      clock.advance(cells * costs.perCellRead);
    },
    wrote(cells) {
      calls.cellsWritten += cells;
      ofMethod.cellsWritten += cells;
      clock.advance(cells * costs.perCellWritten);
    },
    formatted(cells) {
      calls.cellsFormatted += cells;
      ofMethod.cellsFormatted += cells;
    },
  };
}
