import type { RecordKind, Row, Rows, System } from '../../core/model.ts';
import { normalizeHeading } from '../../core/normalize/heading.ts';
import { MAPPING_COLUMNS, readSourceTabs } from '../../core/policy/sourceTabs.ts';
import { FIELD_NAMES } from '../../core/sources/adapter.ts';

/** What a person says of a tab that was not recognized. `fields` goes by the tab's columns; '' is a column not used. */
export interface Mapping {
  readonly tab: string;
  readonly system: System;
  readonly recordKind: RecordKind | '';
  readonly region: string;
  readonly timeZone: string;
  readonly dateOrder: string;
  readonly headings: readonly string[];
  readonly fields: readonly string[];
}

/** One column of the tab as the form shows it. */
export interface SampledColumn {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly guess: string;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

const GUESSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:e ?mail|mail)\b/, 'email'],
  [/\b(?:phone|mobile|cell)\b/, 'phone'],
  [/^(?:contact|person|customer|client) id$/, 'contact_id'],
  [/^(?:id|event id|record id|activity id|booking id|appointment id)$/, 'event_id'],
  [/\b(?:start|starts)\b/, 'starts_at'],
  [/\b(?:end|ends)\b/, 'ends_at'],
  [/\b(?:updated|modified|changed)\b/, 'updated_at'],
  [/\b(?:created|submitted)\b/, 'created_at'],
  [/^(?:full |contact )?name$/, 'name'],
  [/^(?:company|organization|account)\b/, 'company'],
  [/^(?:title|subject)$/, 'title'],
  [/^status$/, 'status'],
  [/^from\b/, 'from'],
  [/^to\b/, 'to'],
  [/^direction$/, 'direction'],
];

/** The fields that a column can be, in the words of the Source Tabs tab. */
export function fieldChoices(idKinds: readonly string[]): readonly string[] {
  return ['email', 'phone', 'contact_id', ...idKinds, 'from', 'to', 'direction', ...FIELD_NAMES];
}

/** The columns under the heading row: the first row with several cells, with the first values below it. */
export function sampleColumns(rows: Rows): readonly SampledColumn[] {
  const headerIndex = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const header = rows[headerIndex] ?? [];
  const taken = new Set<string>();
  return header.flatMap((heading, at) => {
    if (heading.trim() === '') return [];
    const field = GUESSES.find(([pattern]) => pattern.test(normalizeHeading(heading)))?.[1] ?? '';
    const guess = taken.has(field) && field !== 'email' && field !== 'phone' ? '' : field;
    taken.add(guess);
    return [{ heading: heading.trim(), samples: samplesBelow(rows, headerIndex, at), guess }];
  });
}

/** The rows of the Source Tabs tab that say it. Region, zone and date order hold for the tab: the first row names them. */
export function mappingRows(mapping: Mapping): readonly Row[] {
  const { tab, system, recordKind, region, timeZone, dateOrder, headings, fields } = mapping;
  const mapped = headings.flatMap((heading, at) => (fields[at] ? [[fields[at] ?? '', heading]] : []));
  return (mapped.length > 0 ? mapped : [['', '']]).map(([field = '', heading = ''], at) => [
    tab,
    system,
    recordKind,
    field,
    heading,
    at === 0 ? region : '',
    at === 0 ? timeZone : '',
    at === 0 ? dateOrder : '',
  ]);
}

/** What the core would say against it, before it is written. */
export function mappingProblems(mapping: Mapping): readonly string[] {
  const problems = readSourceTabs({
    name: 'Source Tabs',
    rows: [[...MAPPING_COLUMNS], ...mappingRows(mapping)],
  }).problems;
  const named = mapping.fields.some(
    (field) => ['email', 'phone', 'from', 'to'].includes(field) || field.endsWith('contact_id'),
  );
  return [
    ...problems.map(({ heading, says }) => `${(heading ?? 'tab').replace('_', ' ')}: ${says}`),
    ...(named ? [] : ['No column holds an e-mail, phone or contact id: every row would name nobody.']),
  ];
}

function samplesBelow(rows: Rows, headerIndex: number, column: number): readonly string[] {
  return rows
    .slice(headerIndex + 1)
    .map((cells) => (cells[column] ?? '').trim())
    .filter(Boolean)
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell));
}
