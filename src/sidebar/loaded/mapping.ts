import type { RecordKind, Row, Rows, System } from '../../core/model.ts';
import type { SetupProblem } from '../../core/policy/setupProblem.ts';
import { MAPPING_COLUMNS, readSourceTabs } from '../../core/policy/sourceTabs.ts';
import { suggestMapping } from '../../core/read/suggestMapping.ts';
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

/** The fields that a column can be, in the words of the Source Tabs tab: every kind of id that the map has or a heading says. */
export function fieldChoices(
  idKinds: readonly string[],
  columns: readonly SampledColumn[],
): readonly string[] {
  const suggested = columns.map(({ guess }) => guess).filter((guess) => guess.endsWith('_contact_id'));
  return [
    ...new Set([
      'email',
      'phone',
      'contact_id',
      ...idKinds,
      ...suggested,
      'from',
      'to',
      'direction',
      ...FIELD_NAMES,
    ]),
  ];
}

/** The columns under the heading row, with the first values of each and what it may hold. */
export function sampleColumns(rows: Rows): readonly SampledColumn[] {
  const { headerIndex, fields } = suggestMapping('', rows);
  return (rows[headerIndex] ?? []).flatMap((heading, at) =>
    heading.trim() === ''
      ? []
      : [
          {
            heading: heading.trim(),
            samples: samplesBelow(rows, headerIndex, at),
            guess: fields[at] ?? '',
          },
        ],
  );
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

/** What the core would say against it, before it is written. `requires`: of what each row must have one, by the policy that would hold. */
export function mappingProblems(
  mapping: Mapping,
  requires: readonly (readonly string[])[] = [],
): readonly string[] {
  const problems = readSourceTabs({
    name: 'Source Tabs',
    rows: [[...MAPPING_COLUMNS], ...mappingRows(mapping)],
  }).problems;
  const named = mapping.fields.some(
    (field) => ['email', 'phone', 'from', 'to'].includes(field) || field.endsWith('contact_id'),
  );
  const lacking = requires.filter((names) => !names.some((name) => holds(mapping, name)));
  return [
    ...lacking.map(
      (names) =>
        `${names.join(' or ')}: no column holds it, so every row would be an error. Map it, or choose another system.`,
    ),
    ...new Set(problems.map((problem) => notChosen(mapping, problem) || said(problem))),
    ...(named ? [] : ['No column holds an e-mail, phone or contact id: every row would name nobody.']),
  ];
}

/** Whether some column can hold what a policy names; an identity at all is asked for anyway. */
function holds({ system, fields }: Mapping, name: string): boolean {
  if (name === 'identity') return true;
  if (name === 'email' || name === 'phone')
    return fields.some((field) => [name, 'from', 'to'].includes(field));
  if (!name.endsWith('contact_id')) return fields.includes(name);
  const isAny = name === 'contact_id';
  return fields.some(
    (field) =>
      field === name ||
      (isAny && field.endsWith('contact_id')) ||
      (field === 'contact_id' && name === `${system}_contact_id`),
  );
}

/** What is only not chosen yet is no mistake. */
function notChosen({ system, recordKind }: Mapping, { heading }: SetupProblem): string {
  if (heading === 'system' && system === '') return 'Choose the system that the tab comes from.';
  return heading === 'record_kind' && recordKind === '' ? 'Choose the kind of record.' : '';
}

function said({ heading, says }: SetupProblem): string {
  return `${(heading ?? 'tab').replaceAll('_', ' ')}: ${says}`;
}

function samplesBelow(rows: Rows, headerIndex: number, column: number): readonly string[] {
  return rows
    .slice(headerIndex + 1)
    .map((cells) => (cells[column] ?? '').trim())
    .filter(Boolean)
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell));
}
