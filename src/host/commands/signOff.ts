import { rememberView } from '../run/openingView.ts';
import { showReasons } from './showReasons.ts';

/** Opens the page where one signs: it shows what there is to know first. */
export function signOff(): string {
  rememberView('sign');
  return showReasons();
}
