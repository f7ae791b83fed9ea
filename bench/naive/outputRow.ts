import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Outcome } from '../../src/core/model.ts';
import { REASONS, type ReasonCode } from '../../src/core/reasons.ts';
import type { Cells, CsvRecord } from './csvFiles.ts';
import { type Export, field } from './exports.ts';
import type { Match } from './match.ts';

export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export interface Judged {
  readonly outcome: Outcome;
  readonly row: Cells;
}

export function outputRow(
  kind: Export,
  record: CsvRecord,
  match: Match,
  reasons: readonly ReasonCode[],
  key: string,
): Judged {
  const [primary = 'no-identity', ...others] = reasons;
  const { outcome, headline, remedy } = REASONS[primary] as {
    outcome: Outcome;
    headline: string;
    remedy: string;
  };
  const { cells } = record;
  const candidates = [
    ...new Set(match.named.flatMap(({ contacts }) => contacts.slice(0, 8).map(({ key }) => key))),
  ]
    .sort()
    .join(' | ');
  const written = Object.entries(cells).filter(
    ([heading]) => heading !== kind.idColumn && heading !== 'updated_at',
  );
  return {
    outcome,
    row: {
      event_id: field(cells, kind.idColumn),
      source: kind.systemOf(cells),
      target: kind.target,
      contact_key: match.contact?.key ?? '',
      action: kind.actionOf(cells),
      status: primary === 'identifiers-agree' ? 'ready for sync' : 'ready for review',
      issue: headline,
      error: headline,
      reviewer_action: remedy,
      blocked_at: kind.times.map((time) => field(cells, time)).find(Boolean) ?? '',
      candidates,
      evidence: evidenceOf(kind, cells, match),
      reason_code: primary,
      other_reasons: others.join(' '),
      source_tab: kind.file,
      source_row: String(record.row),
      queue: '',
      state: 'open',
      row_key: key,
      fingerprint: hash(JSON.stringify([outcome, reasons, match.contact?.key, candidates, written])).slice(
        0,
        16,
      ),
    },
  };
}

function evidenceOf(kind: Export, cells: Cells, { identifiers, named }: Match): string {
  const parts = identifiers.map((identifier) => {
    const { state, raw, value, note } = identifier;
    if (state === 'missing') return `${identifier.kind}=missing`;
    const asRead = value && value !== raw.trim() ? ` read as ${value}` : '';
    const contacts = named.find((one) => one.identifier === identifier)?.contacts ?? [];
    const who = contacts
      .slice(0, 3)
      .map(({ key, rows }) => `${key} (map row ${rows.map(({ row }) => row).join(', ')})`)
      .join(' | ');
    return `${identifier.kind}=${raw.trim()}${asRead}${note && ` (${note})`} -> ${who || 'not in the map'}`;
  });
  for (const [heading, cell] of Object.entries(cells))
    if (!kind.identifiers.includes(heading as never))
      parts.push(`${heading}=${String(cell ?? '').trim() || 'missing'}`);
  return parts.join('; ');
}
