import { DECISIONS, type DecisionChoice, writeDecision } from '../../../core/decisions.ts';
import { contactNamed } from '../../../core/match/linked.ts';
import { contactTitle } from '../../../core/match/names/contactName.ts';
import { whyNotOffered } from '../../../core/offers.ts';
import { whyDecisionFails } from '../../../core/report/decisionOfRow.ts';
import { withShownTimes } from '../../../core/report/shownTime.ts';
import { type App, attempt } from '../../app.ts';
import { decideMany } from '../../deciding/deciding.ts';
import { el, replace } from '../../dom.ts';
import { decidable, type QueueRow } from '../../loaded/queueRow.ts';
import { type Scope, selectedRows } from '../../loaded/scopes.ts';
import { call } from '../../server.ts';
import { counted, rowTitle } from '../../words.ts';

const SAMPLES = 3;
const MOST_CONTACTS = 50;

/**
 * A dialog that decides many rows at once: which (of the filter, a cause, a contact, or what is selected in the sheet), how many,
 * three of them, what is said of them, one note.
 */
export function openDecideAll(app: App, scopes: readonly Scope[]): void {
  const [first] = scopes;
  if (!first) return;
  let { rows } = first;
  let choices: readonly DecisionChoice[] = [];
  const all = [...scopes];
  const scope = el('select', { id: 'decide-scope', onchange: () => choose() });
  const scopeLabel = el('label', { for: 'decide-scope' }, 'Which rows');
  const examples = el('ul', {});
  const select = el('select', { id: 'decide-all', onchange: () => tell() });
  const whom = el('input', { type: 'text', id: 'link-all', list: 'link-contacts', oninput: () => tell() });
  const contacts = el('datalist', { id: 'link-contacts' });
  const whomLabel = el('label', { for: 'link-all' }, 'The contact, by any of its ids');
  const note = el('textarea', { id: 'note-all', rows: 2, oninput: () => tell() });
  const submit = el('button', { class: 'primary', type: 'submit' });
  const left = el('p', { class: 'small', 'aria-live': 'polite' });
  const title = el('h2', {});
  const choice = () => choices.find(({ value }) => value === select.value);
  const named = () => {
    const run = app.loaded?.run;
    return run ? contactNamed(run.index, whom.value, run.setUp.readerFor('')) : 'nobody';
  };
  const chosen = () => {
    const said = choice();
    if (!said || (said.needs === 'contact' && typeof named() === 'string')) return [];
    return rows.filter(
      (row) => whyDecisionFails(said, decidable(row), note.value.trim() || row.decided.note) === '',
    );
  };
  const tell = () => {
    const count = chosen().length;
    const isLink = choice()?.needs === 'contact';
    const contact = named();
    whom.hidden = !isLink;
    whomLabel.hidden = !isLink;
    submit.textContent = count === 0 ? 'Decide' : `Decide ${counted(count, 'row')}`;
    submit.disabled = count === 0;
    left.textContent =
      isLink && typeof contact === 'string'
        ? whom.value.trim() === ''
          ? 'Pick one of the contacts that the rows could mean, or type an id.'
          : 'No contact of the map has this id, or several do.'
        : [
            isLink && typeof contact !== 'string' && `${contactTitle(contact)}.`,
            count < rows.length && `${staysOpen(rows.length - count)} this decision means nothing there.`,
          ]
            .filter(Boolean)
            .join(' ');
  };
  const choose = () => {
    rows = all[scope.selectedIndex]?.rows ?? rows;
    title.textContent = titleOf(rows);
    dialog.setAttribute('aria-label', titleOf(rows));
    replace(examples, ...rows.slice(0, SAMPLES).map(sample));
    // What names a system is said of one row at a time.
    choices = (DECISIONS as readonly DecisionChoice[]).filter(
      (one) => one.needs !== 'system' && rows.some((row) => whyNotOffered(one, decidable(row)) === ''),
    );
    replace(
      select,
      ...choices.map(({ value, label, means }) => el('option', { value }, `${label}: ${means}`)),
    );
    const named = new Set(rows.flatMap((row) => row.contacts));
    replace(contacts, ...[...named].slice(0, MOST_CONTACTS).map((key) => el('option', { value: key })));
    tell();
  };
  const listScopes = () => {
    replace(scope, ...all.map((one) => el('option', {}, `${one.says} (${one.rows.length})`)));
    scope.hidden = all.length < 2;
    scopeLabel.hidden = all.length < 2;
  };
  const form = el(
    'form',
    { method: 'dialog' },
    title,
    scopeLabel,
    scope,
    el('p', { class: 'small' }, 'Such as:'),
    examples,
    el('label', { for: 'decide-all' }, 'Decision'),
    select,
    whomLabel,
    whom,
    contacts,
    left,
    el('label', { for: 'note-all' }, 'One note for all (blank keeps the notes that are there)'),
    note,
    el(
      'div',
      { class: 'row' },
      submit,
      el('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
    ),
  );
  form.addEventListener('submit', () => {
    const said = choice();
    const contact = named();
    const about = typeof contact === 'string' ? '' : contact.key;
    if (said) void decideMany(app, chosen(), writeDecision(said, about), note.value);
  });
  // The keys of the decisions choose here too, and Enter is not the select's.
  select.addEventListener('keydown', (event) => {
    const pressed = choices.find(({ key }) => key === event.key.toUpperCase());
    if (!pressed && event.key !== 'Enter') return;
    event.preventDefault();
    if (pressed) select.value = pressed.value;
    else submit.click();
    tell();
  });
  const dialog = el('dialog', {}, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  listScopes();
  choose();
  dialog.showModal();
  select.focus();
  void attempt(app, async () => {
    const selected = await selectedNow(app);
    if (selected.length < 2 || !dialog.isConnected) return;
    all.push({ says: 'Selected in the sheet', rows: selected });
    const at = scope.selectedIndex;
    listScopes();
    scope.selectedIndex = at;
  });
}

async function selectedNow({ loaded }: App): Promise<readonly QueueRow[]> {
  if (!loaded) return [];
  const outcomeOf = (sheet: string) =>
    loaded.workbook.sheets.find(({ name }) => name === sheet)?.outcome ?? undefined;
  return selectedRows(loaded.queue, outcomeOf, await call('pageSelection'));
}

function staysOpen(rows: number): string {
  return rows === 1 ? '1 row stays open:' : `${counted(rows, 'row')} stay open:`;
}

function titleOf(rows: readonly QueueRow[]): string {
  return `Decide ${counted(rows.length, 'row')} together`;
}

/** A row as people know it: its event, whose it is, and what it would change. */
function sample(row: QueueRow): HTMLElement {
  const [first = '', ...more] = withShownTimes(row.writes).split('\n');
  return el(
    'li',
    {},
    rowTitle(row),
    first && el('div', { class: 'small' }, `${first}${more.length > 0 ? `, and ${more.length} more` : ''}`),
  );
}
