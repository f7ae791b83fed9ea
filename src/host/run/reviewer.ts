import { activeEmail } from './activeEmail.ts';

const NAME = 'reviewer';

/** The e-mail that Google gives, else the name that the reviewer gave once; '' where neither is known. */
export function reviewerName(): string {
  return activeEmail() || (PropertiesService.getUserProperties().getProperty(NAME) ?? '');
}

/** Keeps the reviewer's name for all of their spreadsheets. */
export function pageSetReviewer(name: string) {
  const plain = name.trim().slice(0, 100);
  if (plain === '')
    return {
      ok: false,
      says: 'The name is blank.',
      todo: 'Write the name that is to stand beside your decisions.',
    };
  PropertiesService.getUserProperties().setProperty(NAME, plain);
  return { ok: true, rows: 0 };
}
