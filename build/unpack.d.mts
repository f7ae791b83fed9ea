export function lazy(base64: string): () => unknown;
export function lazyObject(base64: string): object;
