const encoder = new TextEncoder();

/** The size of a text as the store limits count it: bytes of UTF-8 (*unverified*). */
export const bytesOf = (text: string): number => encoder.encode(text).length;
