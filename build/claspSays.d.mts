export const CLASP_SAYS: readonly { readonly says: RegExp; readonly todo: string }[];
export function todoAfter(said: string): string;
