import { nameOfVerdict } from '../../../core/classify/nameOfVerdict.ts';
import { contactName } from '../../../core/match/names/contactName.ts';
import { fieldName } from '../../../core/normalize/heading.ts';
import { writeSentence } from '../../../core/report/approvalText.ts';
import { shownMinute, withShownTimes } from '../../../core/report/shownTime.ts';
import { shownValue, wouldChange } from '../../../core/report/writesText.ts';
import type { JudgedWrite } from '../../../core/writes/write.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { OUTCOME_WORDS } from '../../words.ts';

const CLEARED = { mark: '–', says: 'Cleared' };
const MOST_WRITES = 3;
const DECIDED_ON = / on (\d{4}-\d\d-\d\dT\S+)/;

/** What the row is called, what it would write, and where it stands in its source. */
export function rowHead(shown: Shown, toSource: (tab: string, row: number) => void): HTMLElement {
  const { said, explanation, sourceTab, sourceRow } = shown;
  const outcome = said?.outcome ?? explanation?.verdict.outcome;
  const words = said?.state === 'cleared' ? CLEARED : outcome && OUTCOME_WORDS[outcome];
  const event = said?.eventId ?? '';
  const place = `${sourceTab} row ${sourceRow}`;
  const name = personOf(shown) || event || place;
  const beside = [event !== name && !shown.difference && event, said?.queue && `queue ${said.queue}`];
  return el(
    'header',
    { class: `head ${outcome ?? ''}` },
    words &&
      el(
        'p',
        { class: 'outcome' },
        el('span', { class: 'mark', 'aria-hidden': 'true' }, words.mark),
        words.says,
      ),
    el('h2', { dir: 'auto' }, name),
    ...(said?.state === 'cleared'
      ? []
      : writes(shown).map((text) => el('p', { class: 'would', dir: 'auto' }, withShownTimes(text)))),
    el(
      'p',
      { class: 'small' },
      ...beside.flatMap((text) => (text ? [text, ' · '] : [])),
      el(
        'button',
        { class: 'link', title: 'Select it in the sheet', onclick: () => toSource(sourceTab, sourceRow) },
        place,
      ),
    ),
    said?.state === 'reopened' &&
      notice('Reopened: the evidence changed after it was decided.', said.previousDecision),
    said?.state === 'cleared' && notice('Cleared: nothing is to be decided here.', said.previousDecision),
  );
}

/** Whom the row is about as people call them; '' where nobody says. */
function personOf({ explanation, difference, said }: Shown): string {
  if (difference) return contactName(difference.contact) || difference.contact.key;
  return explanation ? nameOfVerdict(explanation.verdict) : (said?.contactName ?? '');
}

/** Before → after, one write a line; as things are now, else as the last run saw them. */
function writes({ explanation, difference, said }: Shown): readonly string[] {
  const judged = (explanation?.verdict ?? difference)?.writes.filter(wouldChange);
  if (!judged) return said?.writes.split('\n').filter(Boolean).slice(0, MOST_WRITES) ?? [];
  if ((said?.outcome ?? explanation?.verdict.outcome) === 'error')
    return ['Nothing is written while it is broken'];
  if (judged.length === 0) return [difference ? fieldName(difference.field) : 'Nothing would be written'];
  const more = judged.length - MOST_WRITES;
  return [...judged.slice(0, MOST_WRITES).map(written), ...(more > 0 ? [`and ${more} more`] : [])];
}

function written(write: JudgedWrite): string {
  const says = writeSentence(write, '');
  return write.operation === 'append' && write.after !== '' ? `${says}: ${shownValue(write.after)}` : says;
}

/** What stands in the cell, with the time of the decision as people read it; the evidence behind it stays as it is. */
function decidedThen(history: string): string {
  return history.replace(DECIDED_ON, (_, at: string) => ` on ${shownMinute(at)}`);
}

function notice(says: string, previousDecision: string): HTMLElement {
  return el(
    'div',
    { class: 'notice' },
    el('strong', {}, says),
    el('p', { class: 'history' }, decidedThen(previousDecision.split('\n')[0] ?? '')),
  );
}
