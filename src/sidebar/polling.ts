const SECOND = 1000;

/** How long the page waits before it asks again where the person is, by how long nothing has moved there or here. */
const DELAYS: readonly { readonly idleFor: number; readonly wait: number }[] = [
  { idleFor: 0, wait: 2 * SECOND },
  { idleFor: 20 * SECOND, wait: 5 * SECOND },
  // Each question keeps a script running at Google: whoever has gone to lunch asks none.
  { idleFor: 300 * SECOND, wait: 30 * SECOND },
];

export function pollDelay(idleMs: number): number {
  return DELAYS.reduce((wait, step) => (idleMs >= step.idleFor ? step.wait : wait), 0);
}
