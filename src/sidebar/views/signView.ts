import { shownMinute } from '../../core/report/shownTime.ts';
import type { Proof } from '../../protocol/protocol.ts';
import type { App } from '../app.ts';
import { el } from '../dom.ts';
import { approveRest, download, drawSample, look, makePlan, sign } from '../proof.ts';
import { counted } from '../words.ts';
import { unfinishedRun } from './notices.ts';
import { signedCard } from './signedCard.ts';

/** What there is to know before somebody puts their name under it, and where they do. */
export function signView(app: App): HTMLElement {
  const { proof } = app;
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Sign-off'),
    unfinishedRun(app),
    ...(proof
      ? [
          proof.signOff && signedCard(app, proof.signOff),
          readiness(proof),
          samplePart(app, proof.sample),
          planPart(app, proof.plan),
          signForm(app, proof),
          el('p', {}, el('button', { onclick: () => void look(app) }, 'Check again')),
        ]
      : [
          // The first look is under way, or it failed.
          el(
            'p',
            {},
            'Whether the review is ready to be signed, and whether what was signed stands, is checked against every cell.',
          ),
          el('p', {}, el('button', { class: 'primary', onclick: () => void look(app) }, 'Check now')),
        ]),
  );
}

/** The verdict and why; who decided what; what stays open. */
function readiness({ counts, notReady }: Proof): HTMLElement {
  const people = Object.entries(counts.byPerson).map(([name, rows]) => `${name} ${rows}`);
  return el(
    'section',
    { 'aria-label': 'How it stands' },
    el('h3', {}, 'How it stands'),
    el(
      'p',
      { class: notReady.length === 0 ? 'verdict good' : 'verdict warn' },
      notReady.length === 0 ? 'Ready to sign' : 'Not ready',
    ),
    notReady.length > 0 && el('ul', {}, ...notReady.map((reason) => el('li', {}, reason))),
    el('p', {}, sayDecided(counts)),
    people.length > 0 && el('p', { class: 'small' }, `By person: ${people.join(', ')}.`),
    counts.ledgerOpen > 0 &&
      el('p', { class: 'small' }, `${counted(counts.ledgerOpen, 'row')} of Ledger not decided: not written.`),
  );
}

function sayDecided({ decided, approved, rejected, waiting }: Proof['counts']): string {
  if (decided + waiting === 0) return 'Nobody has decided anything yet.';
  const wait = waiting > 0 ? ` ${waiting} ${waiting === 1 ? 'waits' : 'wait'}.` : '';
  return `${counted(decided, 'row')} decided: ${approved} approved, ${rejected} rejected.${wait}`;
}

function samplePart(app: App, { says, rest, isDue, isAsked }: Proof['sample']): HTMLElement {
  return el(
    'section',
    { 'aria-label': 'Sample of the Ledger' },
    el('h3', {}, `Sample of the Ledger${isAsked ? ' (asked for by the settings)' : ''}`),
    el('p', {}, says),
    el(
      'div',
      { class: 'row wrap' },
      el(
        'button',
        { onclick: () => void drawSample(app), disabled: app.loaded?.queue.length === 0 },
        isDue ? 'Draw sample' : 'Read the answers',
      ),
      rest > 0
        ? el('button', { onclick: () => void approveRest(app) }, `Approve the rest: ${counted(rest, 'row')}`)
        : null,
    ),
  );
}

function planPart(app: App, plan: Proof['plan']): HTMLElement {
  return el(
    'section',
    { 'aria-label': 'Plan' },
    el('h3', {}, 'Plan'),
    el(
      'p',
      {},
      plan
        ? plan.planId &&
            `${plan.planId}: ${counted(plan.writes, 'write')} to ${counted(plan.contacts, 'contact')}, made ${shownMinute(plan.madeAt)}.`
        : 'There is none yet. It holds what was approved, for whoever builds the sync; nothing is written to a CRM.',
    ),
    plan && plan.leftOut > 0
      ? el(
          'p',
          { class: 'small' },
          `${counted(plan.leftOut, 'approved row')} not in it: the tab Plan says why.`,
        )
      : null,
    plan && !plan.isAsMade
      ? el('p', { class: 'notice' }, 'Somebody has written into the tab Plan since. Make the plan again.')
      : null,
    el(
      'div',
      { class: 'row wrap' },
      el('button', { onclick: () => void makePlan(app) }, plan ? 'Make the plan again' : 'Make plan'),
      plan && el('button', { onclick: () => void download(app, 'plan.json') }, 'plan.json'),
    ),
  );
}

function signForm(app: App, { plan, notReady, signers }: Proof): HTMLElement {
  if (!plan) return el('p', { class: 'hint' }, 'What is signed is a plan: make it first.');
  const field = (id: string, label: string, value: string, isRequired: boolean) => {
    const input = el('input', {
      id,
      type: 'text',
      maxlength: 200,
      required: isRequired,
      'data-retain': true,
      value,
    });
    return { input, line: el('div', {}, el('label', { for: id }, label), input) };
  };
  const name = field('sign-name', 'Your name', app.reviewer, true);
  const role = field('sign-role', 'Role, such as owner or developer (optional)', '', false);
  const statement = el('textarea', {
    id: 'sign-statement',
    rows: 3,
    required: true,
    maxlength: 2000,
    'data-retain': true,
  });
  const send = (event: Event) => {
    event.preventDefault();
    void sign(app, { as: name.input.value, role: role.input.value, statement: statement.value });
  };
  return el(
    'form',
    { class: 'decide', 'aria-label': 'Sign', onsubmit: send },
    el('h3', {}, 'Sign'),
    signers > 1 && el('p', { class: 'small' }, `${signers} different people have to sign.`),
    name.line,
    role.line,
    el('div', {}, el('label', { for: 'sign-statement' }, 'What you sign, in a sentence'), statement),
    notReady.length > 0 &&
      el(
        'p',
        { class: 'small' },
        'It is not ready. You may sign all the same; what is open is written down with it.',
      ),
    el(
      'button',
      { type: 'submit', class: 'primary' },
      notReady.length > 0 ? 'Sign although not ready' : 'Sign',
    ),
    el(
      'p',
      { class: 'small' },
      'Any change of what it rests on voids it by itself. Nobody checks your name.',
    ),
  );
}
