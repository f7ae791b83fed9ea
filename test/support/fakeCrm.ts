import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeContact {
  readonly fields: Record<string, unknown>;
  readonly activities: { type: string; text: string; reference: string }[];
}

/** A CRM behind HTTP with the faults of real ones. Which fault a write meets goes by its number, so that it repeats. */
export interface FakeCrm {
  readonly address: string;
  readonly contacts: Map<string, FakeContact>;
  writes: number;
  /** Every write is taken and answered at once. */
  isWell: boolean;
  readonly close: () => Promise<void>;
}

const PAGE = 2;

export async function fakeCrm(ids: readonly string[]): Promise<FakeCrm> {
  const contacts = new Map(ids.map((id): [string, FakeContact] => [id, { fields: {}, activities: [] }]));
  const used = new Set<string>();
  const late: (() => void)[] = [];
  const server: Server = createServer((request, response) => void serve(request, response));
  const crm: FakeCrm = { address: '', contacts, writes: 0, isWell: false, close: () => ended(server) };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://crm.test');
    const [, , id = '', what] = url.pathname.split('/').map(decodeURIComponent);
    const contact = contacts.get(id);
    if (!contact) return answer(response, 404, {});
    if (request.method === 'GET') {
      if (what !== 'activities') return answer(response, 200, contact.fields);
      const page = Number(url.searchParams.get('page') ?? 1);
      const items = contact.activities.slice((page - 1) * PAGE, page * PAGE);
      return answer(response, 200, {
        items,
        nextPage: contact.activities.length > page * PAGE ? page + 1 : null,
      });
    }
    const body = JSON.parse(await textOf(request));
    const key = String(request.headers['idempotency-key']);
    const take = () => {
      if (used.has(key)) return;
      used.add(key);
      if (what === 'activities') contact.activities.push(body);
      else Object.assign(contact.fields, body);
    };
    const fault = crm.isWell ? 0 : ++crm.writes % 5;
    if (fault === 1) return answer(response, 503, {});
    if (fault === 2) late.push(take);
    else take();
    // The same request once more, as a proxy repeats it.
    if (fault === 3) take();
    if (fault !== 2) for (const write of late.splice(0)) write();
    answer(response, fault === 2 || fault === 4 ? 504 : 200, {});
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(crm, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
