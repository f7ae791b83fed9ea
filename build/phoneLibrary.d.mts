export function withoutFormats<M extends object>(metadata: M): M;
