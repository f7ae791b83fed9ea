import { DEFAULT_FIELDS } from '../../policy/defaultFields.ts';
import type { SetUp } from '../../read/setup/setUp.ts';
import type { RunReport } from '../runReport.ts';
import { type Block, type Line, list, listed, paragraph, table } from './blocks.ts';

/** What the run was limited to, and by which rules it judged. */
export function sliceAndPolicy(
  { policy }: RunReport,
  { slices, scope, matching }: SetUp,
): readonly (Block | null)[] {
  const limits: Line =
    scope.scopes.length === 0
      ? ['The run was not limited to a slice.']
      : [
          'The run was limited to slice ',
          ...codes(policy.slices),
          '; other rows are in Errors as ',
          { code: 'out-of-slice' },
          '.',
        ];
  const settings = policy.settings
    .filter(({ value }) => value !== '')
    .map(
      ({ setting, value, from, tab }) =>
        ` ${setting}${tab === undefined ? '' : ` of ${tab}`}: ${value} (from ${from}).`,
    );
  return [
    paragraph(...limits),
    paragraph(
      'Match policy: ',
      { code: policy.matchPolicy },
      `. Field policy: ${policy.fieldPolicyRows} rows of its own, beside the defaults.`,
      settings.join(''),
      policy.reviewQueue ? ` Review queue: ${policy.reviewQueue}.` : '',
    ),
    table(
      ['Slice', 'Source pattern', 'Transformation', 'Destination review', 'Boundary'],
      slices.map((slice) => [
        slice.slice_id,
        slice.source_pattern,
        slice.transformation,
        slice.destination_review,
        slice.boundary,
      ]),
    ),
    ...existingRecordMatching(matching),
  ];
}

/** How existing records are found, and under which conditions a person reviews them. */
function existingRecordMatching(matching: SetUp['matching']): readonly (Block | null)[] {
  if (matching.length === 0) return [];
  return [
    paragraph(
      'How existing records are found. The first keys that a row has all of decide. What is not read is not looked for; under a condition that cannot be checked, every such record is held.',
    ),
    table(
      ['Record', 'Match order', 'Not read of it', 'Never overwritten', 'Review conditions'],
      matching.map(({ type, orderText, unread, neverWritten, conditions }) => [
        type,
        orderText,
        unread.join(', ') || 'none',
        neverWritten.join(', '),
        conditions
          .map(({ says, kind }) => (kind === 'unread' ? `${says} (cannot be checked)` : says))
          .join('; '),
      ]),
    ),
  ];
}

export function protectedFields({ fieldRules }: SetUp): Block | null {
  const own = new Map(fieldRules.map((rule) => [rule.name, rule.protection]));
  const defaults = DEFAULT_FIELDS.filter(({ protection }) => protection === 'never').map(({ why, names }) => [
    `${why}: `,
    ...codes(names.filter((name) => (own.get(name.replace(/_/g, ' ')) ?? 'never') === 'never')),
  ]);
  const added = fieldRules
    .filter(({ protection }) => protection === 'never')
    .map(({ name }) => name.replaceAll(' ', '_'));
  return list([
    ...defaults,
    ...(added.length > 0 ? [['by your field policy: ', ...codes(added)]] : []),
    [
      'consent and opt-out fields, e-mails and ids always go to a person; phones too, unless your field policy lets them be written',
    ],
  ]);
}

function codes(names: readonly string[]): Line {
  return listed(names.map((code) => ({ code })));
}
