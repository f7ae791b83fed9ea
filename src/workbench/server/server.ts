import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError } from 'zod';
import type { WorkbenchDocument } from '../document.ts';
import { Mistake } from '../mistake.ts';
import { AddonError } from '../sheets/remote.ts';
import { API } from './api.ts';
import { jsonOf } from './body.ts';
import type { Frames } from './frames.ts';
import { bearsToken, refusal } from './guard.ts';
import { importFile } from './importFile.ts';

const PLAIN = { 'content-type': 'text/plain' };
const NO_PAGE = 'There is no such page here';

/** A file that anybody on this machine may see, for nothing of the workbook is in it. */
export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page and its questions on 127.0.0.1, and to nobody who lacks the token but the page's own empty shell. */
export async function serve(
  document: WorkbenchDocument,
  files: Readonly<Record<string, PageFile>>,
  frames: Frames,
  wantedPort: number,
): Promise<Serving> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const refused = refusal(request, (server.address() as AddressInfo).port);
    if (refused) return send(response, 403, { 'content-type': 'text/plain' }, refused);
    answer(request, response, document, { files, frames, token }).catch((error) =>
      fail(request, response, error),
    );
  });
  await listen(server, wantedPort);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/#${token}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Served {
  readonly files: Readonly<Record<string, PageFile>>;
  readonly frames: Frames;
  readonly token: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  document: WorkbenchDocument,
  { files, frames, token }: Served,
): Promise<void> {
  const url = urlOf(request);
  if (!url) return send(response, 404, PLAIN, NO_PAGE);
  const file = files[url.pathname];
  if (request.method === 'GET' && file) return send(response, 200, file.headers, file.text);

  const [, room = '', name = ''] = url.pathname.split('/');
  if (request.method === 'GET' && room === 'frame') {
    const page = await document.workbook.page(name);
    if (page !== null) return send(response, 200, frames.headers, frames.page(page));
  }
  if (room !== 'api') return send(response, 404, PLAIN, NO_PAGE);
  if (!bearsToken(request, token))
    return json(response, 403, {
      error: 'The workbench was started again since. Open the address that it printed last',
    });
  if (name === 'events') return document.events.join(response);
  if (name === 'import') return json(response, 200, await importFile(document, request, url.searchParams));
  const ask = Object.hasOwn(API, name) ? API[name] : undefined;
  if (request.method !== 'POST' || !ask) return json(response, 404, { error: `There is no ${name} here` });
  json(response, 200, (await ask(document, await jsonOf(request))) ?? null);
}

/** What is asked for, a path of this server; null where that is no path. */
function urlOf({ url = '/' }: IncomingMessage): URL | null {
  if (!url.startsWith('/')) return null;
  return URL.canParse(`http://127.0.0.1${url}`) ? new URL(`http://127.0.0.1${url}`) : null;
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // Whoever asked has gone, and nobody waits for an answer: a window was closed.
  if (request.destroyed && !request.complete) return;
  if (response.headersSent) response.end();
  else json(response, ...failure(error));
}

function failure(error: unknown): [status: number, body: { error: string }] {
  if (error instanceof AddonError || error instanceof Mistake) return [422, { error: error.message }];
  if (error instanceof ZodError) return [400, { error: 'The page asked something wrong: reload it' }];
  const { stack = String(error) } = error as Error;
  process.stderr.write(`This is a bug in the workbench. Nothing was lost. ${stack}\n`);
  return [500, { error: `This is a bug in the workbench, not in your data. ${String(error)}` }];
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(
    response,
    status,
    { 'content-type': 'application/json', 'cache-control': 'no-store' },
    JSON.stringify(value),
  );
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        taken
          ? new Mistake(`port ${port} is in use. Leave --port out for a free one, or name another`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
