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

/** What people type where they have none: it names nobody, and hides nobody either. */
export function dummy(note: string): Reading {
  return { state: 'dummy', canonical: '', note };
}
