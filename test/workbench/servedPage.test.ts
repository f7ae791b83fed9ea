import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPath } from '../support/temporary.ts';
import { choose, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/** The built add-on with one `//` in its page, as a build would have it that does not look. */
function withCommentMark(): string {
  const folder = newPath();
  cpSync('build/addon', folder, { recursive: true });
  const file = join(folder, 'Sidebar.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<script>', '<script>const a="https://a.test";'));
  return folder;
}

test('a page whose script HtmlService has cut says what to do', async () => {
  const { address } = await startWorkbench('--addon', withCommentMark());
  const { sidebar, page, troubles } = await visit(address);
  if ((await page.locator('#sidebar iframe').count()) === 0)
    await choose(
      { sidebar, page, troubles, grid: page.getByRole('grid') },
      'CRM Sync Review',
      'Show reasons',
    );
  await sidebar.getByText('If this stays').waitFor();
  expect(troubles.join()).toMatch(/script/);
});

test('a page that arrives whole has taken these words away', async () => {
  const { address } = await startWorkbench();
  const { sidebar } = await visit(address);
  await sidebar.getByRole('tab', { name: 'Row' }).waitFor();
  expect(await sidebar.getByText('If this stays').count()).toBe(0);
});
