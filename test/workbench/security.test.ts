import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let address: URL;
let token: string;
let said: () => string;

beforeAll(async () => {
  const running = await startWorkbench('--addon', STAND_IN);
  address = new URL(running.address);
  said = running.said;
  token = address.hash.slice(1);
});

function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = address;
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const OPEN = JSON.stringify({ window: 'window-of-a-test' });
const own = () => ({ 'x-workbench-token': token });

test('the page is served, and the workbook to whoever has the token', async () => {
  expect((await ask('/')).status).toBe(200);
  const { status, text } = await ask('/api/open', own(), OPEN);
  expect([status, JSON.parse(text).sheets.length > 3]).toEqual([200, true]);
});

test.each([
  ['no token', {}],
  ['another token', { 'x-workbench-token': 'A'.repeat(32) }],
])('the workbook is not given out with %s', async (_what, headers) => {
  const { status, text } = await ask('/api/open', headers, OPEN);
  expect([status, JSON.parse(text).error]).toEqual([403, expect.stringMatching(/address/)]);
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1:1', 'localhost.evil.example'])(
  'a page that reaches us under the name %s is turned away (DNS rebinding)',
  async (host) => {
    expect((await ask('/', { host })).status).toBe(403);
    expect((await ask('/api/open', { ...own(), host }, OPEN)).status).toBe(403);
  },
);

test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
  'a page of %s is turned away, even with the token',
  async (origin) => {
    expect((await ask('/api/open', { ...own(), origin }, OPEN)).status).toBe(403);
  },
);

test('the policy of the page: own files only, nothing inline, no markup from text', async () => {
  const { headers } = await ask('/');
  const policy = String(headers['content-security-policy']);
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test("the policy of the add-on's page: the built scripts by their hashes, no connection, a sandbox", async () => {
  const opened = JSON.parse((await ask('/api/open', own(), OPEN)).text);
  const { status, headers, text } = await ask(`/frame/${opened.sidebar.key}`);
  const policy = String(headers['content-security-policy']);
  expect(status).toBe(200);
  expect(policy).toMatch(/script-src (?:'sha256-[\w+/=]{44}' ?)+;/);
  expect(policy).toMatch(/connect-src 'none'/);
  expect(policy).toMatch(/sandbox (?!.*allow-same-origin)/);
  expect(text.indexOf('google')).toBeLessThan(text.indexOf('whereAmI'));
});

test('a page of the add-on has an address that nobody can guess', async () => {
  expect((await ask('/frame/sidebar')).status).toBe(404);
});

test.each(['//', '//evil.example', '///', '/\\\\', 'http://', 'http://[', '*', '/%'])(
  'what is no page is said to be none: %s',
  async (path) => {
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    expect(said()).not.toMatch(/bug/);
  },
);

test('somebody who hangs up within a request is no bug', async () => {
  for (const path of ['/api/open', '/api/import?window=window-of-a-test&file=a.csv&replace=ask']) {
    await new Promise<void>((done) => {
      const socket = connect({ host: address.hostname, port: Number(address.port) }, () => {
        const head = `POST ${path} HTTP/1.1\r\nHost: ${address.host}\r\nx-workbench-token: ${token}\r\nContent-Length: 1000\r\n\r\n`;
        socket.write(`${head}{"window"`, () => setTimeout(() => socket.destroy(), 50));
      });
      socket.on('close', () => done());
    });
  }
  await new Promise((done) => setTimeout(done, 200));
  expect((await ask('/')).status).toBe(200);
  expect(said()).not.toMatch(/bug| at .+:\d+/);
});

test('nobody else on the network is answered', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((found) => found && !found.internal && found.family === 'IPv4');
  for (const other of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: other?.address ?? '', port: Number(address.port), timeout: 1000 });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
      socket.on('timeout', () => resolve('refused'));
    });
    expect(reached).toBe('refused');
  }
});

test.each([
  ['not JSON', '{'],
  ['a window of another shape', '{"window":"../.."}'],
  ['nothing', 'null'],
])('a question that is %s is answered with what to do', async (_what, body) => {
  const { status, text } = await ask('/api/open', own(), body);
  expect([status >= 400 && status < 500, JSON.parse(text).error]).toEqual([
    true,
    expect.stringMatching(/reload/),
  ]);
});
