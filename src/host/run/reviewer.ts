const NAME = 'reviewer';

/**
 * The name that the reviewer typed once; '' until then. Nobody checks it: Google gives an e-mail only to scripts that ask
 * for another permission.
 */
export function reviewerName(): string {
  return PropertiesService.getUserProperties().getProperty(NAME) ?? '';
}

export function rememberReviewer(name: string): void {
  PropertiesService.getUserProperties().setProperty(NAME, name);
}
