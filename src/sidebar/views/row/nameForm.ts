import { type App, attempt } from '../../app.ts';
import { el } from '../../dom.ts';
import { call } from '../../server.ts';

/** Asks once for the name, which Google gives to no script of these permissions. */
export function nameForm(app: App): HTMLElement {
  const name = el('input', {
    id: 'reviewer',
    'data-retain': true,
    type: 'text',
    autocomplete: 'name',
    required: true,
    maxlength: 100,
  });
  const keep = (event: Event) => {
    event.preventDefault();
    app.say('Saving your name…');
    void attempt(app, async () => {
      await call('pageSetReviewer', name.value);
      app.say('');
      app.reviewer = name.value.trim();
      app.changed();
    });
  };
  return el(
    'form',
    { class: 'decide', onsubmit: keep },
    el('label', { for: 'reviewer' }, 'Your name, to stand beside each decision. Nobody checks it.'),
    el('div', { class: 'row' }, name, el('button', { type: 'submit' }, 'Save')),
  );
}
