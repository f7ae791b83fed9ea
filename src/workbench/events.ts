import type { ServerResponse } from 'node:http';
import type { HeldQuestion, WorkbenchEvent } from './wire.ts';

export interface Events {
  /** Keeps the response open and writes one JSON line for each event, beginning with what a new window must know. */
  join(response: ServerResponse): void;
  tell(event: WorkbenchEvent): void;
  close(): void;
}

export function openEvents(): Events {
  const listeners = new Set<ServerResponse>();
  let question: HeldQuestion | null = null;
  let busy: string | null = null;
  const line = (event: WorkbenchEvent) => `${JSON.stringify(event)}\n`;

  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
      response.write(line({ type: 'busy', what: busy }) + line({ type: 'question', question }));
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    tell(event) {
      if (event.type === 'question') question = event.question;
      if (event.type === 'busy') busy = event.what;
      for (const response of listeners) response.write(line(event));
    },
    close() {
      for (const response of listeners) response.end();
    },
  };
}
