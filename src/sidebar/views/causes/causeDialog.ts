import type { CauseFix } from '../../../core/causes/fixes.ts';
import { titleOf } from '../../../core/read/setup/setupTabNames.ts';
import { type App, attempt } from '../../app.ts';
import { applyFix } from '../../causes/applyFix.ts';
import { fixesOfGroup } from '../../causes/causeFixes.ts';
import type { CauseGroup } from '../../causes/groups.ts';
import { type Preview, type PreviewRow, previewFix } from '../../causes/previewFix.ts';
import { el, replace } from '../../dom.ts';
import { progressBar } from '../../run/progressBar.ts';
import { SetupStops, Stopped } from '../../run/reviewInPage.ts';
import { counted } from '../../words.ts';
import { openDecideAll } from './decideAll.ts';

const SAMPLES = 3;

/** What settles a cause: each fix with what the person has to supply, tried on a copy before anything is written. */
export async function openCause(app: App, group: CauseGroup): Promise<void> {
  const { loaded } = app;
  if (!loaded) return;
  await attempt(app, async () => {
    const found = await fixesOfGroup(loaded, group);
    if (!found) return app.say('These rows have changed since the last run. Run the review again.', 'bad');
    const { told, fixes } = found;
    const close = el('button', { type: 'button', onclick: () => dialog.close() }, 'Close');
    const decide = el(
      'button',
      {
        type: 'button',
        onclick: () => {
          dialog.close();
          openDecideAll(app, [{ says: `Of one cause: ${group.says}`, rows: group.rows }]);
        },
      },
      `Decide ${counted(group.rows.length, 'row')}…`,
    );
    const dialog = el(
      'dialog',
      { 'aria-labelledby': 'cause-says' },
      el('h2', { id: 'cause-says', dir: 'auto' }, group.says),
      el('p', {}, `${counted(group.rows.length, 'row')}. ${told.todo}`),
      ...fixes.map((fix) => fixForm(app, group, fix, () => dialog.close())),
      fixes.length === 0 &&
        el(
          'p',
          { class: 'hint' },
          'No single entry settles this. Decide the rows here, or do what is said above and run again.',
        ),
      el('div', { class: 'row' }, app.reviewer !== '' && decide, close),
    );
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector<HTMLElement>('input, select, button.primary') ?? close).focus();
  });
}

function fixForm(app: App, group: CauseGroup, fix: CauseFix, done: () => void): HTMLElement {
  const fields = fix.asks.map((ask, at) => ({ ask, field: fieldOf(fix, ask, `fix-${fix.tab}-${at}`) }));
  const row = () => ({
    ...fix.row,
    ...Object.fromEntries(fields.map(({ ask, field }) => [ask.heading, field.value.trim()])),
  });
  const outcome = el('div', { 'aria-live': 'polite' });
  const preview = el('button', { class: 'primary', type: 'submit' }, 'Preview');
  const form = el(
    'form',
    { class: 'fix' },
    el('h3', {}, fix.caption),
    ...knownCells(fix),
    ...fields.flatMap(({ ask, field }) => [el('label', { for: field.id }, ask.label), field]),
    el('div', { class: 'row' }, preview),
    outcome,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = fields.find(({ field }) => field.value.trim() === '');
    if (missing) {
      replace(
        outcome,
        el('p', { class: 'bad' }, `Fill in: ${missing.ask.label}. Nothing is freed without it.`),
      );
      return missing.field.focus();
    }
    const cells = row();
    void tryIt(app, group, fix, cells, outcome, preview, () => {
      done();
      void applyFix(app, { tab: fix.tab, caption: fix.caption, rows: [cells] });
    });
  });
  return form;
}

function fieldOf(
  fix: CauseFix,
  { heading, options }: CauseFix['asks'][number],
  id: string,
): HTMLInputElement | HTMLSelectElement {
  const value = fix.row[heading] ?? '';
  if (options.length === 0) return el('input', { type: 'text', id, value });
  return el(
    'select',
    { id },
    el('option', { value: '' }, 'Choose…'),
    ...options.map((option) => el('option', { value: option, selected: option === value }, option)),
  );
}

/** What will stand in the row beside what is asked for. */
function knownCells({ row, asks, tab }: CauseFix): readonly HTMLElement[] {
  const known = Object.entries(row).filter(
    ([heading, cell]) => cell !== '' && !asks.some((ask) => ask.heading === heading),
  );
  if (known.length === 0) return [];
  return [
    el(
      'p',
      { class: 'small' },
      `Adds to ${titleOf(tab)}: ${known.map(([heading, cell]) => `${heading} ${cell}`).join(', ')}`,
    ),
  ];
}

/** Runs the review on a copy and shows what it comes to; only then it can be applied. */
async function tryIt(
  app: App,
  group: CauseGroup,
  fix: CauseFix,
  cells: Readonly<Record<string, string>>,
  outcome: HTMLElement,
  preview: HTMLButtonElement,
  apply: () => void,
): Promise<void> {
  const { element, watch } = progressBar('Trying it on a copy');
  replace(outcome, element);
  preview.disabled = true;
  try {
    const found = await previewFix(group.says, fix.tab, cells, new Date().toISOString(), watch);
    const button = el(
      'button',
      { class: 'primary', type: 'button', disabled: app.busy !== '', onclick: apply },
      'Apply and run',
    );
    replace(outcome, previewText(found), button);
    button.focus();
  } catch (error) {
    if (error instanceof Stopped) replace(outcome, el('p', {}, 'Stopped. Nothing was written.'));
    else if (error instanceof SetupStops) replace(outcome, el('p', { class: 'bad' }, `${error.message}.`));
    else {
      replace(outcome);
      await attempt(app, () => Promise.reject(error));
    }
  } finally {
    preview.disabled = false;
  }
}

function previewText({ freed, held, alsoFreed, lost }: Preview): HTMLElement {
  return el(
    'div',
    {},
    el(
      'p',
      {},
      el('strong', {}, freed.length === 0 ? 'No row becomes safe.' : becomeSafe(freed.length)),
      alsoFreed > 0 && ` ${counted(alsoFreed, 'other row')} too.`,
    ),
    samples(freed),
    held.length > 0 && el('p', {}, `${counted(held.length, 'row')} still held:`),
    samples(held),
    lost.length > 0 && el('p', { class: 'bad' }, `${counted(lost.length, 'row')} would be safe no more:`),
    samples(lost),
  );
}

function becomeSafe(count: number): string {
  return count === 1 ? '1 row becomes safe.' : `${counted(count, 'row')} become safe.`;
}

function samples(rows: readonly PreviewRow[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const more = rows.length - SAMPLES;
  return el(
    'ul',
    {},
    ...rows
      .slice(0, SAMPLES)
      .map(({ says, comesTo }) => el('li', {}, says, el('div', { class: 'small' }, comesTo))),
    more > 0 && el('li', {}, `and ${more} more`),
  );
}
