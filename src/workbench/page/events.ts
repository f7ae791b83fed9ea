import type { WorkbenchEvent } from '../wire.ts';
import { listen } from './api.ts';

const AGAIN = 1500;

/** Hears what the server tells, line by line, and joins again when the line breaks. */
export async function hearEvents(
  hear: (event: WorkbenchEvent) => void,
  isHeard: (yes: boolean) => void,
): Promise<void> {
  for (;;) {
    try {
      const response = await listen();
      isHeard(response.ok);
      if (response.ok && response.body) await readLines(response.body, (line) => hear(JSON.parse(line)));
    } catch {
      isHeard(false);
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

async function readLines(body: ReadableStream<Uint8Array>, hear: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  }
}
