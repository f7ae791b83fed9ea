import { RECORD_KINDS, type RecordKind } from '../../core/model.ts';
import { suggestMapping } from '../../core/read/suggestMapping.ts';
import { SYSTEMS } from '../../core/systems/systems.ts';
import { type App, attempt, reload } from '../app.ts';
import { el, replace } from '../dom.ts';
import {
  fieldChoices,
  type Mapping,
  mappingProblems,
  mappingRows,
  sampleColumns,
} from '../loaded/mapping.ts';
import { call } from '../server.ts';

/** Says which system a tab is from and which column holds what: it becomes rows of the Source Tabs tab. */
export function mappingForm(app: App, tab: string): HTMLElement {
  const rows = (app.loaded?.sources.get(tab)?.rows ?? []).map((cells) => cells ?? []);
  const columns = sampleColumns(rows);
  const suggested = suggestMapping(tab, rows);
  if (columns.length === 0) return el('p', { class: 'hint' }, 'The tab has no heading row yet.');
  const choices = fieldChoices(app.loaded?.recognizing?.setUp.map.idKinds ?? [], columns);
  const system = el(
    'select',
    { id: `system-${tab}`, 'data-retain': true, required: true },
    el('option', { value: '' }, 'Choose…'),
    ...Object.entries(SYSTEMS).map(([code, { title }]) =>
      el('option', { value: code, selected: code === suggested.system }, title),
    ),
    el('option', { value: 'form' }, 'A form'),
    el('option', { value: 'calendar' }, 'A calendar'),
    el('option', { value: 'other' }, 'Another system'),
  );
  const kind = el(
    'select',
    { id: `kind-${tab}`, 'data-retain': true, required: true },
    el('option', { value: '' }, 'Choose…'),
    ...RECORD_KINDS.map((code) =>
      el('option', { value: code, selected: code === suggested.recordKind }, code.replace('-', ' ')),
    ),
  );
  const region = el('input', {
    id: `region-${tab}`,
    'data-retain': true,
    type: 'text',
    placeholder: 'US',
  });
  const zone = el('input', {
    id: `zone-${tab}`,
    'data-retain': true,
    type: 'text',
    placeholder: 'America/New_York',
  });
  const order = el(
    'select',
    { id: `order-${tab}`, 'data-retain': true },
    el('option', { value: '' }, 'as the other dates show'),
    el('option', { value: 'month-first' }, 'month first: May 9'),
    el('option', { value: 'day-first' }, 'day first: 5 September'),
  );
  const fields = columns.map(({ heading, guess }, at) =>
    el(
      'select',
      { id: `field-${at}-${tab}`, 'data-retain': true, 'aria-label': `Field of the column ${heading}` },
      el('option', { value: '' }, 'not used'),
      ...choices.map((name) =>
        el('option', { value: name, selected: name === guess }, name.replace(/_/g, ' ')),
      ),
    ),
  );
  const problems = el('div', { role: 'status' });
  const said = (): Mapping => ({
    tab,
    system: system.value,
    recordKind: kind.value as RecordKind | '',
    region: region.value.trim().toUpperCase(),
    timeZone: zone.value.trim(),
    dateOrder: order.value,
    headings: columns.map(({ heading }) => heading),
    fields: fields.map(({ value }) => value),
  });
  /** What still keeps it from being saved, as it is filled in. */
  const check = (): boolean => {
    const mapping = said();
    const { recordKind } = mapping;
    const policy =
      recordKind && mapping.system
        ? app.loaded?.recognizing?.setUp.policyFor(recordKind, mapping.system)
        : undefined;
    const found = mappingProblems(mapping, policy?.requires);
    replace(
      problems,
      found.length > 0 && el('ul', { class: 'notice' }, ...found.map((says) => el('li', {}, says))),
    );
    return found.length === 0;
  };
  const write = (event: Event) => {
    event.preventDefault();
    if (check()) void send(app, said());
  };
  return el(
    'form',
    { class: 'mapping', onsubmit: write, onchange: () => void check() },
    labeled('System', system),
    labeled('Kind of record', kind),
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el('tr', {}, el('th', { scope: 'col' }, 'Column, first values'), el('th', { scope: 'col' }, 'Holds')),
      ),
      el(
        'tbody',
        {},
        ...columns.map(({ heading, samples }, at) =>
          el(
            'tr',
            {},
            el(
              'td',
              {},
              el('strong', {}, heading),
              ...samples.map((sample) => el('div', { class: 'small' }, sample)),
            ),
            el('td', {}, fields[at]),
          ),
        ),
      ),
    ),
    labeled('Country of phones without a country code', region),
    labeled('Time zone of times that name none', zone),
    labeled('What a date such as 5/9/2026 means', order),
    problems,
    el('button', { type: 'submit', class: 'primary' }, 'Save mapping'),
  );
}

function labeled(text: string, control: HTMLElement): HTMLElement {
  return el('p', {}, el('label', { for: control.id }, text), control);
}

async function send(app: App, mapping: Mapping): Promise<void> {
  await attempt(app, async () => {
    await call('pageMapTab', mapping.tab, mappingRows(mapping));
    await reload(app);
    app.say(`${mapping.tab} is mapped. Run the review to judge its rows.`, 'good');
  });
}
