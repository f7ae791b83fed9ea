// The sidebar as one HTML file: script and style inline (HtmlService needs that), each allowed by its hash and no other.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const FOLDER = 'src/sidebar';

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
    logLevel: 'warning',
    define,
  });
  const script = (outputFiles[0]?.text ?? '').trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
  const css = readFileSync(join(root, FOLDER, 'style.css'), 'utf8');
  const style = (await transform(css, { loader: 'css', minify: true, charset: 'ascii' })).code.trim();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = { CSP: policy, STYLE: style, SCRIPT: script };
  const html = readFileSync(join(root, FOLDER, 'index.html'), 'utf8').replace(
    /%(CSP)%|\/\*(STYLE|SCRIPT)\*\//g,
    (_, policyName, name) => parts[policyName ?? name],
  );
  return { html, metafile };
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
