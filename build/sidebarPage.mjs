// The sidebar as one HTML file: script and style inline, as HtmlService needs them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { logoOf } from './logo.mjs';
import { PHONE_LIBRARY } from './phoneLibrary.mjs';
import { assertServable, servedScript } from './servedScript.mjs';

const FOLDER = 'src/sidebar';

/** No hashes: whether Google serves a script byte by byte is *unverified*, and one changed byte would be a blank page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page's HTML, and what is in it. `define` is what the build defines for every bundle. */
export async function sidebarPage(root, define) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/main.ts`],
    bundle: true,
    metafile: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    // HtmlService does not understand templates.
    supported: { 'template-literal': false },
    logLevel: 'warning',
    define,
    plugins: PHONE_LIBRARY,
  });
  const script = servedScript((outputFiles[0]?.text ?? '').trim()).replace(/<(?=\/script|!--)/gi, '\\x3c');
  const { outputFiles: styles } = await build({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/style.css`],
    bundle: true,
    minify: true,
    write: false,
    charset: 'ascii',
    external: ['%LOGO%'],
    logLevel: 'warning',
  });
  const style = (styles[0]?.text ?? '').trim().replace('%LOGO%', logoOf(root));
  const parts = { CSP: POLICY, STYLE: style, SCRIPT: script };
  const html = readFileSync(join(root, FOLDER, 'index.html'), 'utf8').replace(
    /%(CSP)%|\/\*(STYLE|SCRIPT)\*\//g,
    (_, policyName, name) => parts[policyName ?? name],
  );
  assertServable(html);
  return { html, metafile };
}
