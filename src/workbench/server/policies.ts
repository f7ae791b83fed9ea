import { createHash } from 'node:crypto';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The page: its own files and nothing inline; `require-trusted-types-for` forbids text to become markup at all. */
export const PAGE_HEADERS = {
  ...EVERYWHERE,
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
};

/** The page that installs the add-on bears its policy itself: it is mailed as a file, too. */
export const INSTALL_HEADERS = { ...EVERYWHERE, 'content-security-policy': "frame-ancestors 'none'" };

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The texts of a page's inline scripts. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)].map(([, text = '']) => text);
}

/**
 * The add-on's pages: only the scripts that were built run, and nothing connects. The sandbox puts the page on an
 * origin of its own, as Google does, so that it reaches the workbook through `google.script.run` alone.
 */
export function frameHeaders(builtScripts: readonly string[]): Record<string, string> {
  return {
    ...EVERYWHERE,
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${builtScripts.map(hashOf).join(' ')}`,
      "style-src 'unsafe-inline'",
      'img-src data: blob:',
      'worker-src blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-scripts allow-forms allow-modals allow-downloads',
    ].join('; '),
  };
}
