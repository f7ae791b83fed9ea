import { DECISIONS, decisionWords } from '../decisions.ts';
import { DEFAULT_FIELDS } from '../policy/defaults.ts';
import { IGNORED, type IgnoredWhy } from '../read/ignoredRows.ts';
import type { SetUp } from '../read/setUp.ts';
import { EXAMPLES, type ExampleName, REASONS, type ReasonCode } from '../reasons.ts';
import { code, table, text } from './markdown.ts';
import { OUTCOMES, OUTPUTS } from './outputColumns.ts';
import type { OutputRow } from './outputRow.ts';
import type { RunReport } from './runReport.ts';
import type { Tally } from './tally.ts';

/** The page that goes to whoever takes over: what was reviewed, what came out, what was not done, what to do next. */
export function handoffOf(report: RunReport, tally: Tally, setUp: SetUp): string {
  const sections = [
    [
      'Handoff: CRM sync review',
      `Run ${report.runId} of ${report.now}, CRM Sync Review ${report.version}.`,
      outcomeSentence(report),
    ],
    ['What to do next', nextSteps(report)],
    ['What was reviewed', reviewedTable(report), ignoredList(report), unrecognizedList(report)],
    ['Slice and policy', sliceText(report, setUp)],
    ['Results', countsTable(report)],
    ['Audit of the contact map and the tabs', auditList(report)],
    ['Examples', exampleList(tally)],
    ['Fields that must never be overwritten', protectedFields(setUp)],
    ['What was not done', NOT_DONE],
  ];
  return `${sections.map(([title, ...texts], at) => [`${at === 0 ? '#' : '##'} ${title}`, ...texts.filter(Boolean)].join('\n\n')).join('\n\n')}\n`;
}

const NOT_DONE = [
  '- Nothing was written to a CRM. The review has no access to one.',
  '- No contact, appointment or note was created.',
  '- No message was sent, no call was made, no payment was touched.',
  '- The Ledger is a proposal: a row in it is safe to approve, and nothing happens until a person approves it and a sync writes it.',
].join('\n');

function outcomeSentence({ counts }: RunReport): string {
  return `**${counts.ledger}** rows are safe to approve, **${counts.conflict}** need a person's decision, **${counts.error}** are broken, ${counts.ignored} were left out.`;
}

function nextSteps({ counts, setup, unrecognized, reasons }: RunReport): string {
  const steps: string[] = [];
  if (unrecognized.length > 0)
    steps.push(
      `Settle ${unrecognized.length === 1 ? 'the tab that was' : `the ${unrecognized.length} tabs that were`} not reviewed: ${unrecognized.map(({ tab }) => code(tab)).join(', ')}.`,
    );
  if (setup.some(({ reason }) => reason.startsWith('map-')))
    steps.push(
      'Mend the contact map (see the audit below). Every mended row frees the events it holds back.',
    );
  if (counts.error > 0)
    steps.push(
      `Correct the errors at their source and export again. Most frequent: ${mostFrequent(reasons, 'error')}.`,
    );
  if (counts.conflict > 0)
    steps.push(
      `Decide the conflicts in \`${OUTPUTS.conflict.file}.csv\`: write ${decisionWords(DECISIONS)} in the \`decision\` column. Most frequent: ${mostFrequent(reasons, 'conflict')}.`,
    );
  if (counts.ledger > 0)
    steps.push(`Check a sample of \`${OUTPUTS.ledger.file}.csv\` against both CRMs, then approve its rows.`);
  steps.push(
    'Run the review again after each change. Decisions and notes stay where they are.',
    'Only when no open conflict is left: switch the sync on for this slice alone.',
  );
  return steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
}

function mostFrequent(reasons: RunReport['reasons'], outcome: string): string {
  const [code, n] =
    Object.entries(reasons).find(([reason]) => REASONS[reason as ReasonCode].outcome === outcome) ?? [];
  return code ? `${REASONS[code as ReasonCode].headline} (${n})` : 'none';
}

function reviewedTable({ inputs, setupTabs }: RunReport): string {
  const rows = inputs.map(({ tab, title, rows, counts, sha256 }) => [
    tab,
    title,
    rows,
    counts.ledger,
    counts.conflict,
    counts.error,
    counts.ignored,
    short(sha256),
  ]);
  const setups = setupTabs.map(({ tab, rows, sha256 }) => [
    tab,
    'set-up',
    rows,
    '',
    '',
    '',
    '',
    short(sha256),
  ]);
  return table(
    ['Tab', 'Read as', 'Rows', 'Ledger', 'Conflicts', 'Errors', 'Ignored', 'SHA-256'],
    [...rows, ...setups],
  );
}

/** Why rows were left out, tab by tab: `2 in Spam, 1 a draft`. */
function ignoredList({ inputs }: RunReport): string {
  return inputs
    .filter(({ ignored }) => ignored.length > 0)
    .map(({ tab, ignored }) => {
      const counts = new Map<IgnoredWhy, number>();
      for (const { why } of ignored) counts.set(why, (counts.get(why) ?? 0) + 1);
      const whys = [...counts].map(([why, rows]) => `${rows} ${IGNORED[why]}`).join(', ');
      return `- Left out of **${text(tab)}**: ${whys}.`;
    })
    .join('\n');
}

function unrecognizedList({ unrecognized, setup }: RunReport): string {
  return unrecognized
    .map(
      ({ tab, rows }) =>
        `- **${text(tab)}** was not reviewed (${rows} rows): ${text(setup.find((finding) => finding.tab === tab)?.evidence ?? '')}`,
    )
    .join('\n');
}

function sliceText({ policy }: RunReport, { slices, scope, matching }: SetUp): string {
  const limits =
    scope.scopes.length === 0
      ? 'The run was not limited to a slice.'
      : `The run was limited to slice ${policy.slices.map(code).join(', ')}; other rows are in Errors as \`out-of-slice\`.`;
  const facts = [
    `Match policy: ${code(policy.matchPolicy)}.`,
    `Field policy: ${policy.fieldPolicyRows} rows of its own, beside the defaults.`,
    ...policy.settings
      .filter(({ value }) => value !== '')
      .map(
        ({ setting, value, from, tab }) =>
          `${text(setting)}${tab === undefined ? '' : ` of ${text(tab)}`}: ${text(value)} (from ${text(from)}).`,
      ),
    policy.reviewQueue ? `Review queue: ${text(policy.reviewQueue)}.` : '',
  ];
  const quoted = slices.map((slice) => [
    slice.slice_id,
    slice.source_pattern,
    slice.transformation,
    slice.destination_review,
    slice.boundary,
  ]);
  return [
    limits,
    facts.filter(Boolean).join(' '),
    quoted.length > 0
      ? table(['Slice', 'Source pattern', 'Transformation', 'Destination review', 'Boundary'], quoted)
      : '',
    matchingText(matching),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** How existing records are found, and under which conditions a person reviews them. */
function matchingText(matching: SetUp['matching']): string {
  if (matching.length === 0) return '';
  const rows = matching.map(({ type, orderText, unread, neverWritten, conditions }) => [
    type,
    orderText,
    unread.join(', ') || 'none',
    neverWritten.join(', '),
    conditions.map(({ says, kind }) => (kind === 'unread' ? `${says} (cannot be checked)` : says)).join('; '),
  ]);
  return [
    'How existing records are found. The first keys that a row has all of decide. What is not read is not looked for; under a condition that cannot be checked, every such record is held.',
    table(['Record', 'Match order', 'Not read of it', 'Never overwritten', 'Review conditions'], rows),
  ].join('\n\n');
}

function countsTable({ reasons }: RunReport): string {
  const rows = OUTCOMES.flatMap((outcome) =>
    Object.entries(reasons)
      .filter(([code]) => REASONS[code as ReasonCode].outcome === outcome)
      .map(([code, n]) => [OUTPUTS[outcome].tab, REASONS[code as ReasonCode].headline, code, n ?? 0]),
  );
  return rows.length > 0 ? table(['Tab', 'Reason', 'Code', 'Rows'], rows) : 'No row was reviewed.';
}

function auditList({ setup }: RunReport): string {
  if (setup.length === 0) return 'Nothing was found.';
  return setup
    .map(
      ({ reason, tab, row, evidence }) =>
        `- ${text(tab)}${row ? ` row ${row}` : ''}: ${REASONS[reason].headline} (\`${reason}\`). ${text(evidence)}. ${REASONS[reason].remedy}`,
    )
    .join('\n');
}

function exampleList({ examples }: Tally): string {
  return (Object.keys(EXAMPLES) as ExampleName[])
    .map((name) => `### ${EXAMPLES[name]}\n\n${exampleText(examples[name])}`)
    .join('\n\n');
}

function exampleText(row: OutputRow | undefined): string {
  if (!row?.reason_code) return 'There is none in this run.';
  const { headline, explanation, remedy } = REASONS[row.reason_code as ReasonCode];
  return [
    `**${text(row.event_id || row.row_key)}**${row.contact_name ? `, ${text(row.contact_name)}` : ''} (${text(row.source_tab)} row ${row.source_row}): ${headline}.`,
    ...(row.evidence ?? '').split('; ').map((part) => `- ${text(part)}`),
    '',
    `${explanation} *Next:* ${remedy}`,
  ].join('\n');
}

function protectedFields({ fieldRules }: SetUp): string {
  const own = new Map(fieldRules.map((rule) => [rule.name, rule.protection]));
  const defaults = DEFAULT_FIELDS.filter(({ protection }) => protection === 'never').map(
    ({ why, names }) =>
      `- ${why}: ${names
        .filter((name) => (own.get(name.replace(/_/g, ' ')) ?? 'never') === 'never')
        .map((name) => `\`${name}\``)
        .join(', ')}`,
  );
  const added = fieldRules
    .filter(({ protection }) => protection === 'never')
    .map(({ name }) => code(name.replaceAll(' ', '_')));
  return [
    ...defaults,
    ...(added.length > 0 ? [`- by your field policy: ${added.join(', ')}`] : []),
    '- consent and opt-out fields, e-mails and ids always go to a person; phones too, unless your field policy lets them be written',
  ].join('\n');
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
