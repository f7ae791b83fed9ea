import { call } from '../../../src/sidebar/server.ts';
import { connectPage, loadWholeBook } from './connectPage.ts';

test('the view that a command asked for is told to the page that it opened, once, whoever reads the workbook meanwhile', async () => {
  const addon = connectPage();
  expect(await call('pageView')).toBe('');
  addon.run('signOff');
  // A page that was open before sees that a run has finished, and reads the workbook anew.
  await loadWholeBook();
  expect([await call('pageView'), await call('pageView')]).toEqual(['sign', '']);
});
