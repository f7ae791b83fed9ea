import { activeEmail } from './activeEmail.ts';

const NAME = 'reviewer';

/** The e-mail that Google gives, else the name that the reviewer gave once; '' where neither is known. */
export function reviewerName(): string {
  return activeEmail() || (PropertiesService.getUserProperties().getProperty(NAME) ?? '');
}

export function rememberReviewer(name: string): void {
  PropertiesService.getUserProperties().setProperty(NAME, name);
}
