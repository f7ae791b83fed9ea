import { EXAMPLES, type ExampleName, REASONS, type ReasonCode } from '../../reasons.ts';
import type { OutputRow } from '../outputRow.ts';
import type { Tally } from '../tally.ts';
import { type Block, heading, list, paragraph } from './blocks.ts';

/** The first row of each kind, with all that shows its verdict. */
export function exampleBlocks({ examples }: Tally): readonly (Block | null)[] {
  return (Object.keys(EXAMPLES) as ExampleName[]).flatMap((name) => [
    heading(3, EXAMPLES[name]),
    ...rowBlocks(examples[name]),
  ]);
}

function rowBlocks(row: OutputRow | undefined): readonly (Block | null)[] {
  if (!row?.reason_code) return [paragraph('There is none in this run.')];
  const { headline, explanation, remedy } = REASONS[row.reason_code as ReasonCode];
  const {
    event_id,
    row_key,
    contact_name,
    source_tab: tab = '',
    source_row,
    evidence = '',
    writes = '',
  } = row;
  return [
    { kind: 'picture', tab, row: Number(source_row) },
    paragraph(
      { strong: event_id || row_key },
      `${contact_name ? `, ${contact_name}` : ''} (`,
      { tab, row: Number(source_row) },
      `): ${headline}.`,
    ),
    list(evidence.split('; ').map((part) => [part])),
    writes === '' ? null : list(writes.split('\n').map((line) => ['Would change: ', { code: line }])),
    paragraph(`${explanation} `, { emphasis: 'Next:' }, ` ${remedy}`),
  ];
}
