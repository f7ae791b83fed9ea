import { call, ServerError, whenWaiting } from '../../../src/sidebar/server.ts';

/** A `google.script.run` that takes every question and answers none. */
function connectToSilence(): void {
  const runner: object = new Proxy(
    {},
    { get: (_, name) => (String(name).startsWith('with') ? () => runner : () => undefined) },
  );
  Object.assign(globalThis, { google: { script: { run: runner } } });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a call that never returns ends in words when Google can no longer answer', async () => {
  connectToSilence();
  const waiting: number[] = [];
  whenWaiting((count) => waiting.push(count));
  const asked = expect(call('pageOpen')).rejects.toBeInstanceOf(ServerError);
  await jest.advanceTimersByTimeAsync(6 * 60_000);
  expect(waiting).toEqual([1]);
  await jest.advanceTimersByTimeAsync(60_000);
  await asked;
  expect(waiting).toEqual([1, 0]);
});

test('where the person is, is soon asked again, and nobody sees that it waits', async () => {
  connectToSilence();
  const waiting: number[] = [];
  whenWaiting((count) => waiting.push(count));
  const asked = expect(call('pagePlace')).rejects.toBeInstanceOf(ServerError);
  await jest.advanceTimersByTimeAsync(30_000);
  await asked;
  expect(waiting).toEqual([]);
});
