// The page that installs the add-on without a terminal: docs/install.md with a copy button for each file, as one HTML file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { marked } from 'marked';
import { logoOf } from './logo.mjs';

const TEXT = 'docs/install.md';
const FOLDER = 'src/workbench/install';
const PART = /<!-- page -->([\s\S]*)<!-- \/page -->/;
const COPY = /<!-- copy: (\S+) -->/g;

/** The page's HTML, with these files of the add-on in it by their names. */
export async function installPage(root, files, version) {
  const text = readFileSync(join(root, TEXT), 'utf8');
  const part = PART.exec(text)?.[1];
  if (!part) throw new Error(`${TEXT} has no part for the page that installs`);
  const title = /^# .*$/m.exec(text)?.[0] ?? '';
  const html = await marked.parse(`${title}\n${part}`);
  const copied = [...html.matchAll(COPY)].map(([, name]) => name);
  if (copied.sort().join() !== Object.keys(files).sort().join())
    throw new Error(
      `${TEXT} copies ${copied.join(', ')}, and the add-on is ${Object.keys(files).join(', ')}`,
    );
  const script = await built(join(root, FOLDER, 'copy.ts'));
  const css = readFileSync(join(root, FOLDER, 'style.css'), 'utf8');
  const parts = {
    LOGO: logoOf(root),
    POLICY: `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    STYLE: (await transform(css, { loader: 'css', minify: true })).code.trim(),
    STEPS: html
      .replace(COPY, (_, name) => `<button type="button" data-copy="${name}">Copy ${name}</button>`)
      .replaceAll('<a ', '<a target="_blank" rel="noopener" '),
    FILES: Object.entries(files).map(fileField).join('\n'),
    VERSION: version,
    SCRIPT: script,
  };
  const page = readFileSync(join(root, FOLDER, 'index.html'), 'utf8');
  return page.replace(/%([A-Z]+)%|\/\*([A-Z]+)\*\//g, (_, word, code) => parts[word ?? code]);
}

async function built(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0].text.trim();
}

/** A text area gives its text back as it is, but for a line break at its very beginning, which is not part of it. */
function fileField([name, content]) {
  const text = String(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<details><summary>${name}</summary><textarea id="${name}" aria-label="${name}" readonly spellcheck="false" wrap="off">\n${text}</textarea></details>`;
}
