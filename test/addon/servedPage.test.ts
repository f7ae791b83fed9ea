import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { assertServable, servedScript } from '../../build/servedScript.mjs';
import { sidebarPage } from '../../build/sidebarPage.mjs';
import { servedPage } from '../../src/emulator/google/servedPage.ts';
import { newPath } from '../support/temporary.ts';
import { builtFile } from './support/builtAddon.ts';

const stripped = (html: string) => /<script>([\s\S]*?)<\/script>/.exec(servedPage(html))?.[1] ?? '';

test.each([
  '"https://a.test/*b*/"',
  '"a\\\\//b"',
  '"a\\//b"',
  "'//' + '/*' + '*/'",
  '"\u0001\t\u007f\u00e9\u{1f600}"',
  '/^https?:\\/\\//.exec("https://a")[0]',
  '/[^/]*\\/*/.exec("a//")[0]',
  '/[\u0001\u00e9]+/.exec("a\u00e9")[0]',
  '4 / 2 / 1 + "//".length',
])('the script %s says after HtmlService what it said before', (script) => {
  const served = servedScript(script);
  expect(() => assertServable(`<script>${served}</script>`)).not.toThrow();
  expect(vm.runInNewContext(stripped(`<script>${served}</script>`))).toEqual(vm.runInNewContext(script));
});

/** The sources of a page: its script, and what else stands in its HTML. */
function pageOf(script: string, beside = ''): string {
  const root = newPath();
  const folder = join(root, 'src/sidebar');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'docs/logo.svg'), '<svg/>');
  writeFileSync(join(folder, 'main.ts'), script);
  writeFileSync(join(folder, 'style.css'), '');
  writeFileSync(join(folder, 'index.html'), `<style>/*STYLE*/</style>${beside}<script>/*SCRIPT*/</script>`);
  return root;
}

test('the build writes // and /* in strings, templates and patterns so that they arrive', async () => {
  const script =
    'const a = "a"; Object.assign(globalThis, { said: [`https://$' +
    '{a}.test/*`, "/*", /\\/\\//.test("//")].join(" ") })';
  const { html } = await sidebarPage(pageOf(script), {});
  const page: { said?: string } = {};
  vm.runInNewContext(stripped(html), page);
  expect(page.said).toBe('https://a.test/* /* true');
});

test.each(['const a = "http://b.test"', 'a() // says why', 'a(/* says why */)', 'const a = "\u0001"'])(
  'the build fails on a page with the script %s',
  async (script) => {
    await expect(sidebarPage(pageOf('', `<script>${script}</script>`), {})).rejects.toThrow(/strip/);
  },
);

test('the built page is served whole', () => {
  const page = builtFile('Sidebar.html');
  expect(() => assertServable(page)).not.toThrow();
  expect(servedPage(page).replace(/\s/g, '')).toBe(page.replace(/\s/g, ''));
});

test('its policy hangs on no byte of the script', () => {
  expect(builtFile('Sidebar.html')).not.toContain('sha256-');
});
