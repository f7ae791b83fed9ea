import { servedPage } from '../../src/emulator/google/servedPage.ts';

const scriptOf = (script: string) =>
  /<script>([\s\S]*)<\/script>/.exec(servedPage(`<p>a // b</p><script>${script}</script>`))?.[1]?.trim();

test.each([
  ['a(1)', 'a(1)'],
  ['a("b\\/\\/c")', 'a("b\\/\\/c")'],
  ['a("http://b");', 'a("http:'],
  ['a(`http://b`);\nc()', 'a(`http:\nc()'],
  ['a=/\\//;b()', 'a=/\\'],
  ['a=/[^/*]/;b=/[*/]/;c()', 'a=/[^]/;c()'],
  ['a="/*";b()', 'a="'],
])('HtmlService serves the script %s as %s', (script, served) => {
  expect(scriptOf(script)).toBe(served);
});

test('what stands outside the scripts is served as it is, and no script byte by byte', () => {
  expect(servedPage('<p>a // b</p>')).toBe('<p>a // b</p>');
  expect(servedPage('<script>a()</script>')).not.toContain('<script>a()</script>');
});
