import type { IncomingMessage } from 'node:http';
import { Mistake } from '../mistake.ts';

/** The whole body. One that is larger than allowed is not read to its end. */
export async function bodyOf(
  request: IncomingMessage,
  most: number,
  tooLarge: () => Mistake,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > most) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const LARGEST_MESSAGE = 64 * 1024 * 1024;

export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const body = await bodyOf(
    request,
    LARGEST_MESSAGE,
    () => new Mistake('This is too much at once: do it in parts'),
  );
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Mistake('The request is not JSON: reload the page');
  }
}
