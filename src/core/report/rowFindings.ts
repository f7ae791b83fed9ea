import { ownSidesFinding } from '../match/ownSidesFinding.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { type UndecidedDates, undecidedDatesFinding } from '../read/undecidedDates.ts';
import { type UndecidedPhones, undecidedPhonesFinding } from '../read/undecidedPhones.ts';
import { OUTCOMES } from './outputColumns.ts';
import type { TabTally, Tally } from './tally.ts';

/** What the rows of all tabs have shown once the last is judged. */
export interface RowsSeen {
  readonly tabs: readonly Pick<TabTally, 'tab' | 'counts' | 'ignored'>[];
  readonly unrecognized: readonly Pick<Tally['unrecognized'][number], 'tab'>[];
  readonly phones: UndecidedPhones;
  /** Phones of the map that have a country code. */
  readonly known: readonly string[];
  readonly dates: UndecidedDates;
  readonly messages: Parameters<typeof ownSidesFinding>[0];
}

/** What is odd about the set-up that only rows show. `first` stands before what the set-up shows itself, `last` behind it. */
export function rowFindings(
  { tabs, unrecognized, phones, known, dates, messages }: RowsSeen,
  {
    settings: { region },
    sourceTabs,
    sourceTabsName,
  }: Pick<SetUp, 'settings' | 'sourceTabs' | 'sourceTabsName'>,
): { readonly first: readonly SetupFinding[]; readonly last: readonly SetupFinding[] } {
  const there = new Set([...tabs, ...unrecognized].map(({ tab }) => normalizeHeading(tab)));
  return {
    first: [
      ...(region === '' ? undecidedPhonesFinding(phones, known) : []),
      ...undecidedDatesFinding(dates, region === '' || region === 'US'),
    ],
    last: [
      ...tabs.filter(isWithoutRows).map(({ tab }): SetupFinding => {
        return { reason: 'tab-without-rows', tab, evidence: 'no record below its headings' };
      }),
      ...[...sourceTabs].flatMap(([name, { tab, rows }]): SetupFinding[] => {
        const at = rows[0] === undefined ? {} : { row: rows[0] };
        return there.has(name)
          ? []
          : [{ reason: 'mapped-tab-missing', tab: sourceTabsName, ...at, evidence: `"${tab}"` }];
      }),
      ...ownSidesFinding(messages),
    ],
  };
}

function isWithoutRows({ counts, ignored }: RowsSeen['tabs'][number]): boolean {
  return (
    OUTCOMES.every((outcome) => counts[outcome] === 0) && !ignored.some(({ why }) => why === 'superseded-row')
  );
}
