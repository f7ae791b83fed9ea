import { rememberReviewer } from '../run/reviewer.ts';
import { Refused } from './refused.ts';

/** Keeps the reviewer's name for all of their spreadsheets. */
export function setReviewer(name: string): null {
  const plain = name.trim().slice(0, 100);
  if (plain === '')
    throw new Refused('The name is blank.', 'Write the name that is to stand beside your decisions.');
  rememberReviewer(plain);
  return null;
}
