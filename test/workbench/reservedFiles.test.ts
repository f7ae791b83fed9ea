import { readFolder } from '../../src/workbench/folder/readFolder.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';

test('truth.csv and comments.csv are no tabs of the workbook', async () => {
  const more = {
    'truth.csv': 'event_id,contact\n',
    'Comments.csv': 'row_key,comment\n',
    'my truth.csv': 'a,b\n',
  };
  const { inputs } = await readFolder(folderOf({ ...SAMPLE, ...more }));
  expect(inputs.map(({ tab }) => tab).sort()).toEqual(['Contact Map', 'close-appointments', 'my truth']);
});
