import { DECISIONS, type DecisionChoice } from '../../../core/decisions.ts';
import { whyNotOffered } from '../../../core/offers.ts';
import type { App } from '../../app.ts';
import { decidableNow } from './decisionForm.ts';

const NOTHING_LEFT: Readonly<Record<string, string>> = {
  u: 'There is nothing to undo in this window.',
  y: 'There is nothing to do again in this window.',
};

/** Why a key that has no button in view does nothing to the row in view; '' where there is no such row, or the key means nothing anywhere. */
export function whyNothing({ shown, isElsewhere }: App, key: string): string {
  const said = shown?.said;
  if (!said || isElsewhere) return '';
  const choice = (DECISIONS as readonly DecisionChoice[]).find((one) => one.key.toLowerCase() === key);
  if (!choice) return NOTHING_LEFT[key] ?? '';
  const why = whyNotOffered(choice, decidableNow(shown, said));
  if (why) return `${choice.label} is not offered here: ${why}.`;
  return choice.needs === 'contact' ? `Pick the contact first, then ${choice.key} links to it.` : '';
}
