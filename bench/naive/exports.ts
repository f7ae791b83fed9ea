import type { Cells, CsvRecord } from './csvFiles.ts';
import { clean, type Identifier, isMissing, type Kind, readIdentifiers } from './identifiers.ts';

/** One of the runbook's three exports. */
export interface Export {
  readonly file: string;
  readonly recordKind: 'appointment' | 'contact-change' | 'activity';
  readonly idColumn: string;
  readonly identifiers: readonly Kind[];
  readonly target: 'close' | 'ghl';
  readonly times: readonly string[];
  readonly acceptsAlone: readonly Kind[];
  readonly systemOf: (cells: Cells) => string;
  readonly actionOf: (cells: Cells) => string;
  /** Columns, or groups of which one is enough, that must be filled. */
  readonly requires: readonly (readonly string[])[];
}

export const EXPORTS: readonly Export[] = [
  {
    file: 'close-appointments',
    recordKind: 'appointment',
    idColumn: 'appointment_id',
    identifiers: ['close_contact_id', 'email'],
    target: 'ghl',
    times: ['start_at', 'updated_at'],
    acceptsAlone: ['close_contact_id', 'ghl_contact_id', 'email'],
    systemOf: () => 'close',
    actionOf: () => 'write appointment',
    requires: [['close_contact_id'], ['email'], ['start_at']],
  },
  {
    file: 'ghl-contact-changes',
    recordKind: 'contact-change',
    idColumn: 'change_id',
    identifiers: ['ghl_contact_id', 'email', 'close_contact_id'],
    target: 'close',
    times: ['updated_at'],
    acceptsAlone: ['close_contact_id', 'ghl_contact_id', 'email'],
    systemOf: () => 'ghl',
    actionOf: (cells) => `update ${field(cells, 'field')}`,
    requires: [['field'], ['ghl_contact_id', 'email', 'close_contact_id']],
  },
  {
    file: 'activity-events',
    recordKind: 'activity',
    idColumn: 'activity_id',
    identifiers: ['email', 'phone'],
    target: 'ghl',
    times: ['occurred_at'],
    acceptsAlone: ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
    systemOf: (cells) => field(cells, 'channel').toLowerCase(),
    actionOf: (cells) => field(cells, 'desired_ghl_action') || 'log activity',
    requires: [['email', 'phone']],
  },
];

/** A cell's text, or '' where there is only a placeholder. */
export function field(cells: Cells, heading: string): string {
  const cell = cells[heading] ?? '';
  return isMissing(cell) ? '' : clean(cell);
}

export function identifiersOf(
  kind: Export,
  { cells }: CsvRecord,
  own: Set<string>,
  shared: Set<string>,
): Identifier[] {
  return kind.identifiers
    .flatMap((name) => readIdentifiers(name, cells[name] ?? ''))
    .map((identifier) => {
      const key = `${identifier.kind} ${identifier.value}`;
      if (identifier.state !== 'usable') return identifier;
      if (own.has(key)) return { ...identifier, state: 'own', note: 'our own' };
      return shared.has(key) ? { ...identifier, state: 'shared', note: 'listed as shared' } : identifier;
    });
}
