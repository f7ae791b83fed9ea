import { readFolder } from '../../src/workbench/folder/readFolder.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';

test.each([
  ['sample.csv', true],
  ['second-review.csv', true],
  ['Sample.csv', true],
  ['comments.csv', true],
  ['archive.csv', true],
  ['Truth.csv', true],
  ['samples.csv', false],
])('an export that is called %s is not left out in silence', async (name, isRefused) => {
  const folder = folderOf({ ...SAMPLE, [name]: 'appointment_id,email\nA1,ann@x.test\n' });
  const read = readFolder(folder);
  if (isRefused) await expect(read).rejects.toThrow(name);
  else expect((await read).inputs).toContainEqual(expect.objectContaining({ file: name }));
});

test('truth.csv and comments.csv are no tabs of the workbook', async () => {
  const more = {
    'truth.csv': 'event_id,contact\n',
    'Comments.csv': 'tab,row_key,comment\n',
    'my truth.csv': 'a,b\n',
  };
  const { inputs } = await readFolder(folderOf({ ...SAMPLE, ...more }));
  expect(inputs.map(({ tab }) => tab).sort()).toEqual(['Contact Map', 'close-appointments', 'my truth']);
});
