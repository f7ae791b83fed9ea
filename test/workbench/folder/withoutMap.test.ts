import { join } from 'node:path';
import { obstacleIn } from '../../../src/workbench/fillWorkbook.ts';
import { readFolder } from '../../../src/workbench/folder/readFolder.ts';

test.each([
  ['workbooks/first-slice'],
  ['workbooks/copper-clean-up'],
  ['cases/no-contact-map-but-existing-records'],
])('a folder with a contact map, or with existing records in its place, is reviewed: %s', async (folder) => {
  expect(obstacleIn(await readFolder(join('fixtures', folder)), folder)).toBeNull();
});

test('one that has neither is not', async () => {
  const { inputs, ...folder } = await readFolder(join('fixtures', 'workbooks', 'first-slice'));
  const others = inputs.filter(({ tab }) => tab !== 'Contact Map');
  expect(obstacleIn({ ...folder, inputs: others }, folder.path)).toContain('contact-map.csv');
});
