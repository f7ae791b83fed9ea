import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../wire.ts';

/**
 * Why a request is turned away, or null. A page elsewhere can make this browser ask 127.0.0.1, also under a name of its
 * own that it points here (DNS rebinding): the Host and the Origin give it away.
 */
export function refusal(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host)) return `This server answers to ${hosts[0]} only`;
  const isOurs = origin === undefined || origin === `http://${host}`;
  return isOurs ? null : 'This server answers to its own page only';
}

/** Whether the request bears the token of this start, which only the printed address holds. */
export function bearsToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ''));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
