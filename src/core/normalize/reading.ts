import type { Reading } from '../model.ts';

export const MISSING: Reading = { state: 'missing', canonical: '', note: '' };

export function malformed(note: string): Reading {
  return { state: 'malformed', canonical: '', note };
}

export function damaged(note: string): Reading {
  return { state: 'damaged', canonical: '', note };
}

export function redacted(): Reading {
  return { state: 'redacted', canonical: '', note: 'redacted' };
}
