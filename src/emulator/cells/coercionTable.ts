/** `documented`: Google says so. `reported`: somebody measured or reported it. `unverified`: nobody has shown it. */
export type Sureness = 'documented' | 'reported' | 'unverified';

/**
 * One cell to write and what reading it back should give. Pure data, so that it can be replayed on a live sheet
 * (in `en_US`). A date's value is its wall-clock time in the spreadsheet's time zone, `yyyy-MM-dd HH:mm:ss`.
 */
export interface CoercionExample {
  /** The rule of `coercionRules.ts` that it is an example of. */
  rule: string;
  written: string | number | boolean;
  /** The number format that the cell was given before the write; `''` for an automatic cell. */
  numberFormat: '' | '@';
  valueType: 'string' | 'number' | 'boolean' | 'date';
  value: string | number | boolean;
  displayValue: string;
  formula: string;
  sure: Sureness;
  /** How sure the displayed value is. */
  displaySure: Sureness;
  source: string;
}

type Before = Pick<CoercionExample, 'rule' | 'numberFormat'>;
type Provenance = Pick<CoercionExample, 'sure' | 'displaySure' | 'source'>;

const example = (
  { rule, numberFormat }: Before,
  written: CoercionExample['written'],
  value: CoercionExample['value'],
  displayValue: string,
  provenance: Provenance,
  formula = '',
): CoercionExample => ({
  rule,
  written,
  numberFormat,
  valueType: typeof value as 'string' | 'number' | 'boolean',
  value,
  displayValue,
  formula,
  ...provenance,
});

const DOCUMENTED: Provenance = {
  sure: 'documented',
  displaySure: 'unverified',
  source: 'Apps Script documentation',
};
const REPORTED: Provenance = { sure: 'reported', displaySure: 'reported', source: 'third-party report' };
const UNVERIFIED: Provenance = { sure: 'unverified', displaySure: 'unverified', source: 'unverified' };
const AS_SHOWN: Provenance = { ...DOCUMENTED, displaySure: 'documented' };

const automatic = (rule: string): Before => ({ rule, numberFormat: '' });
const plain = (rule: string): Before => ({ rule, numberFormat: '@' });
const date = (row: CoercionExample): CoercionExample => ({ ...row, valueType: 'date' });

export const COERCION_TABLE: readonly CoercionExample[] = [
  example(automatic('formula'), '=1+1', 2, '2', AS_SHOWN, '=1+1'),
  example(
    automatic('signed-formula'),
    '+1 (415) 555-0123',
    '#ERROR!',
    '#ERROR!',
    REPORTED,
    '=+1 (415) 555-0123',
  ),
  example(automatic('signed-formula'), '+1-415-555-0123', -1092, '-1092', UNVERIFIED, '=+1-415-555-0123'),
  example(automatic('signed-formula'), '-none', '#NAME?', '#NAME?', UNVERIFIED, '=-none'),
  example(automatic('number'), '+14155550123', 14155550123, '14155550123', REPORTED),
  example(automatic('number'), '007', 7, '7', REPORTED),
  example(automatic('number'), '00447700900123', 447700900123, '447700900123', REPORTED),
  example(automatic('number'), '1234567890123456789', 1234567890123460000, '1.23456789012346E+18', REPORTED),
  example(automatic('number'), '1,234.50', 1234.5, '1234.5', UNVERIFIED),
  example(automatic('number'), ' 42 ', 42, '42', UNVERIFIED),
  example(automatic('number-in-groups'), '22 34', 2234, '2234', REPORTED),
  example(automatic('number-in-groups'), '415 555 0123', 4155550123, '4155550123', UNVERIFIED),
  example(automatic('scientific'), '1E5', 100000, '1.00E+05', { ...REPORTED, displaySure: 'unverified' }),
  example(automatic('percent'), '50%', 0.5, '50%', AS_SHOWN),
  example(automatic('percent'), '12.5%', 0.125, '12.50%', DOCUMENTED),
  example(automatic('currency'), '$100.15', 100.15, '$100.15', AS_SHOWN),
  example(automatic('boolean'), 'TRUE', true, 'TRUE', AS_SHOWN),
  example(automatic('boolean'), 'false', false, 'FALSE', DOCUMENTED),
  example(automatic('boolean'), true, true, 'TRUE', AS_SHOWN),
  example(
    automatic('iso-with-time-and-t'),
    '2026-05-09T09:15:00-04:00',
    '2026-05-09T09:15:00-04:00',
    '2026-05-09T09:15:00-04:00',
    UNVERIFIED,
  ),
  example(
    automatic('iso-with-time-and-t'),
    '2026-05-09T09:15:00Z',
    '2026-05-09T09:15:00Z',
    '2026-05-09T09:15:00Z',
    UNVERIFIED,
  ),
  date(example(automatic('date'), '5/9/2026', '2026-05-09 00:00:00', '5/9/2026', AS_SHOWN)),
  date(example(automatic('date'), 'Mar 1 2016', '2016-03-01 00:00:00', 'Mar 1 2016', DOCUMENTED)),
  date(example(automatic('date'), '2026-05-09', '2026-05-09 00:00:00', '2026-05-09', UNVERIFIED)),
  date(example(automatic('date'), '5/9/2026 9:15', '2026-05-09 09:15:00', '5/9/2026 9:15:00', UNVERIFIED)),
  date(example(automatic('date'), '9:15 AM', '1899-12-30 09:15:00', '9:15 AM', UNVERIFIED)),
  example(automatic('text'), '415-555-0123', '415-555-0123', '415-555-0123', UNVERIFIED),
  example(automatic('text'), '(415) 555-0123', '(415) 555-0123', '(415) 555-0123', UNVERIFIED),
  example(automatic('text'), 'ann@example.test', 'ann@example.test', 'ann@example.test', AS_SHOWN),
  example(automatic('text'), '', '', '', REPORTED),
  example(automatic('leading-apostrophe'), "'007", '007', '007', UNVERIFIED),
  example(plain('plain-text'), '+14155550123', '+14155550123', '+14155550123', REPORTED),
  example(plain('plain-text'), '007', '007', '007', REPORTED),
  example(plain('plain-text'), '1234567890123456789', '1234567890123456789', '1234567890123456789', REPORTED),
  example(plain('plain-text'), '5/9/2026', '5/9/2026', '5/9/2026', REPORTED),
  example(plain('plain-text'), 'TRUE', 'TRUE', 'TRUE', REPORTED),
  example(plain('plain-text'), '+1 (415) 555-0123', '+1 (415) 555-0123', '+1 (415) 555-0123', REPORTED),
  example(plain('plain-text'), 25, '25', '25', UNVERIFIED),
  example(plain('formula-in-plain-text'), '=1+1', '=1+1', '=1+1', UNVERIFIED),
  example(plain('apostrophe-in-plain-text'), "'007", "'007", "'007", UNVERIFIED),
];
