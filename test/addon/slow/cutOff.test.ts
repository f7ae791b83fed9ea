import { OUTPUTS } from '../../../src/core/report/outputColumns.ts';
import { OWN_TABS } from '../../../src/core/report/ownTabs.ts';
import type { Failure } from '../../../src/emulator/meter.ts';
import { busyWorkbook, freshWorkbook, peoplesCells } from '../support/busyWorkbook.ts';
import type { OpenAddon } from '../support/openAddon.ts';
import { tablesOf, textsOf } from '../support/sheets.ts';

jest.setTimeout(600_000);

const HOW: Readonly<Record<string, Failure>> = {
  'fails before it takes effect': { when: 'before' },
  'fails after it took effect': { when: 'after' },
  'is the last one that Google lets through': { when: 'after', lasts: 'until-cleared' },
};

const WORKBOOKS: Readonly<Record<string, () => OpenAddon>> = {
  'a first run': freshWorkbook,
  'a run over decisions, comments and changed sources': busyWorkbook,
};

/** Everything that a run leaves for people and for the next run. */
function stateOf(addon: OpenAddon) {
  const { emulator } = addon;
  const { SpreadsheetApp, PropertiesService } = emulator.globals;
  const [, ...handoff] = textsOf(emulator, 'Handoff');
  return {
    tables: tablesOf(emulator),
    people: peoplesCells(addon),
    handoff,
    marks: marksOf(addon),
    links: linksOf(addon),
    remembersRun: PropertiesService.getDocumentProperties().getProperty('run'),
    tabs: SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName())
      .sort(),
  };
}

/** What is kept of the rows for comparing, and what was changed, but for when. */
function marksOf({ emulator }: OpenAddon): string {
  return JSON.stringify(textsOf(emulator, OWN_TABS.marks)).replace(/\\"now\\":\\"[^"]*\\"/g, '');
}

function linksOf({ emulator }: OpenAddon): string[] {
  return Object.values(OUTPUTS).flatMap(({ tab }) => {
    const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
    const values = sheet?.getDataRange().getRichTextValues() ?? [];
    return values.map((cells) => `${tab} ${cells.map((cell) => cell?.getLinkUrl() ?? '').join('')}`);
  });
}

/** These leave the document as it is. */
const READS = /^\w+\.get|^(?:Lock|LockService|Session|Ui|Utilities)\./;

/** What a run of which a call failed has written: the writing calls that came through, of which the run itself decides the rest. */
function writtenBy({ emulator }: OpenAddon, call: number, { when, lasts }: Failure): string {
  const { sequence } = emulator.calls;
  const isWriting = (method: string) => !READS.test(method);
  const before = sequence.slice(0, when === 'after' ? call : call - 1).filter(isWriting);
  const later = lasts === 'until-cleared' ? [] : sequence.slice(call).filter(isWriting);
  return [before.length, ...later].join(' ');
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const statusOf = ({ emulator }: OpenAddon) => textsOf(emulator, 'Handoff')[0]?.[0] ?? '';

describe.each(Object.entries(WORKBOOKS))('%s', (_, open) => {
  const addon = open();
  const { emulator, run } = addon;
  const start = emulator.snapshot();
  const before = stateOf(addon);
  const statusBefore = statusOf(addon);
  emulator.resetCalls();
  run('runReview');
  const calls = emulator.calls.calls;
  const undisturbed = stateOf(addon);
  const statusAfter = statusOf(addon);

  test('changes something, and leaves no trace of itself', () => {
    expect(calls).toBeGreaterThan(50);
    expect(undisturbed.tables).not.toEqual(before.tables);
    expect(undisturbed.people).toEqual(before.people);
    expect(undisturbed.remembersRun).toBe('');
    expect(undisturbed.tabs).not.toContain('Review journal');
  });

  /** What is wrong with the document as a cut run has left it, by what the run had written until then. */
  const judged = new Map<string, readonly string[]>();
  function wrongWithCut(written: string): readonly string[] {
    const known = judged.get(written);
    if (known) return known;
    const wrong: string[] = [];
    judged.set(written, wrong);
    const cut = stateOf(addon);
    const status = statusOf(addon);
    if (!isSame(cut.people, before.people)) wrong.push('lost what people wrote');
    const isUntouched = isSame(cut.tables, before.tables);
    const looksFinished = status === statusAfter && status !== statusBefore;
    if (looksFinished && !isSame(cut.tables, undisturbed.tables)) wrong.push('looks finished and is not');
    if (!isUntouched && !status.startsWith('INCOMPLETE') && !looksFinished) wrong.push(`says "${status}"`);
    if (isSame({ ...cut, remembersRun: null }, before) && !cut.remembersRun?.includes('writing'))
      return wrong;
    run('runReview');
    const repaired = stateOf(addon);
    for (const part of Object.keys(undisturbed) as (keyof typeof undisturbed)[])
      if (!isSame(repaired[part], undisturbed[part])) wrong.push(`${part} differ after the repair`);
    if (!statusOf(addon).startsWith('Complete')) wrong.push('is not complete after the repair');
    return wrong;
  }

  test.each(Object.entries(HOW))('wherever a call %s, running again repairs it', (_how, failure) => {
    const wrong: string[] = [];
    for (let call = 1; call <= calls; call++) {
      emulator.restore(start);
      emulator.resetCalls();
      emulator.failAt(call, failure);
      try {
        run('runReview');
      } catch {
        // A killed execution says nothing to anybody.
      }
      emulator.clearFailure();
      const method = emulator.calls.sequence[call - 1];
      for (const what of wrongWithCut(writtenBy(addon, call, failure)))
        wrong.push(`call ${call} (${method}): ${what}`);
    }
    expect(wrong).toEqual([]);
  });
});
