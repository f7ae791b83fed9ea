import type { Session } from '../session.ts';

export type ScriptConsole = Pick<Console, 'log' | 'info' | 'warn' | 'error'>;

const line = (data: readonly unknown[]): string =>
  data.map((item) => (typeof item === 'string' ? item : (JSON.stringify(item) ?? String(item)))).join(' ');

/** Apps Script's console. It costs no call and needs no authorization. */
export function newConsole({ log }: Session): ScriptConsole {
  const write = (...data: unknown[]) => void log.push(line(data));
  return { log: write, info: write, warn: write, error: write };
}
