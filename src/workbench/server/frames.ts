import { frameHeaders, inlineScripts } from './policies.ts';

export interface Frames {
  readonly headers: Record<string, string>;
  /** The add-on's page with `google.script` in it. */
  page(html: string): string;
}

/** `google.script` must be there before the page's own scripts and before a policy of the page's own takes hold. */
export function framesFor(builtPages: readonly string[], shim: string): Frames {
  const script = `<script>${shim}</script>`;
  return {
    headers: {
      ...frameHeaders([shim, ...builtPages.flatMap(inlineScripts)]),
      'content-type': 'text/html; charset=utf-8',
    },
    page(html) {
      const opening = /<head\b[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
      const at = opening ? opening.index + opening[0].length : 0;
      return html.slice(0, at) + script + html.slice(at);
    },
  };
}
