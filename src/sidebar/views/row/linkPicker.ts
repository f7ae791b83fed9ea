import type { Verdict } from '../../../core/classify/classify.ts';
import type { DecisionChoice } from '../../../core/decisions.ts';
import type { Candidate } from '../../../core/explain/sideBySide.ts';
import { contactKeys } from '../../../core/match/contacts.ts';
import { contactNamed, type Named } from '../../../core/match/linked.ts';
import { contactName, contactTitle } from '../../../core/match/names/contactName.ts';
import type { Contact } from '../../../core/model.ts';
import { REASONS } from '../../../core/reasons.ts';
import { approvalText } from '../../../core/report/approvalText.ts';
import { withShownTimes } from '../../../core/report/shownTime.ts';
import type { App } from '../../app.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { kindWord } from '../../words.ts';

type AsLinked = (contact: Contact) => Verdict;
type ButtonOf = (choice: DecisionChoice, about: () => string, label: string) => HTMLElement;

/**
 * Whom a row in dispute is about: the contacts that it could mean, each by name with what agrees and what does not, and what
 * linking comes to; or any other contact of the map by one of its ids.
 */
export function linkPicker(
  app: App,
  { said, explanation, asLinked }: Shown,
  choice: DecisionChoice,
  linked: string,
  button: ButtonOf,
): HTMLElement | null {
  if (!said || !explanation || !asLinked) return null;
  const near = explanation.nearest.map(({ candidate }) => candidate);
  const candidates = [...explanation.candidates, ...near].filter(
    ({ contact }, at, all) => contact.isUsable && all.findIndex((other) => other.contact === contact) === at,
  );
  const picked = app.picked.get(said.rowKey) ?? linked;
  const pick = (id: string) => {
    app.picked.set(said.rowKey, id);
    app.changed();
  };
  const named = whoIs(app, picked);
  const key = typeof named === 'string' ? '' : keyOf(named);
  const other = el('input', {
    type: 'text',
    id: 'link-other',
    value: candidates.some(({ contact }) => keyOf(contact) === key) ? '' : picked,
    placeholder: 'CLOSE-101 or GHL-501',
    onchange: () => pick(other.value),
  });
  return el(
    'fieldset',
    { class: 'link-picker' },
    el('legend', {}, 'Whom is it about?'),
    ...candidates.map((candidate) => {
      const isPicked = keyOf(candidate.contact) === key;
      return candidateChoice(candidate, isPicked, () => pick(keyOf(candidate.contact)), asLinked);
    }),
    el(
      'label',
      { for: 'link-other' },
      `${candidates.length === 0 ? 'A contact' : 'Somebody else'}, by any id in the contact map`,
    ),
    other,
    picked !== '' && el('p', { class: 'small', 'aria-live': 'polite' }, says(named, asLinked)),
    key !== '' && typeof named !== 'string'
      ? button(choice, () => key, `Link to ${contactName(named) || key}`)
      : null,
  );
}

function candidateChoice(
  { contact, kinds }: Candidate,
  isPicked: boolean,
  pick: () => void,
  asLinked: AsLinked,
): HTMLElement {
  const id = `link-${keyOf(contact)}`;
  const words = (agreement: string) =>
    kinds.filter((kind) => kind.agreement === agreement).map(({ kind }) => kindWord(kind));
  const [agrees, differs] = [words('agrees'), words('disagrees')];
  return el(
    'div',
    { class: 'candidate' },
    el('input', { type: 'radio', name: 'link', id, checked: isPicked, onchange: pick }),
    el(
      'label',
      { for: id },
      el('strong', { dir: 'auto' }, contactName(contact) || keyOf(contact)),
      contactName(contact) !== '' && el('span', { class: 'small' }, ` ${keyOf(contact)}`),
      el(
        'span',
        { class: 'small' },
        [
          agrees.length > 0 && `✓ ${agrees.join(', ')} agrees`,
          differs.length > 0 && `≠ ${differs.join(', ')} differs`,
        ]
          .filter(Boolean)
          .join(' · ') || 'nothing on the row is theirs',
      ),
      el('span', { class: 'small' }, outcomeOf(contact, asLinked)),
    ),
  );
}

function says(named: Named, asLinked: AsLinked): string {
  if (named === 'nobody') return 'No contact of the map has this id.';
  if (named === 'several')
    return 'Several contacts have this id: type the whole key, such as CLOSE-101/GHL-501.';
  return `${contactTitle(named)}. ${outcomeOf(named, asLinked)}`;
}

/** What linking comes to: what would be written, or why the row would still be held. */
function outcomeOf(contact: Contact, asLinked: AsLinked): string {
  const { outcome, findings, writes } = asLinked(contact);
  if (outcome === 'ledger') return `If linked: ${withShownTimes(approvalText(writes, ''))}`;
  const why = findings.find(({ reason }) => REASONS[reason].outcome !== 'ledger');
  return `If linked, still held: ${why ? REASONS[why.reason].headline : 'not safe'}`;
}

function whoIs({ loaded }: App, id: string): Named {
  const run = loaded?.run;
  return run && id !== '' ? contactNamed(run.index, id, run.setUp.readerFor('')) : 'nobody';
}

function keyOf(contact: Contact): string {
  return contactKeys(contact)[0] ?? contact.key;
}
