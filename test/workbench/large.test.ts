import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';
import { answerTimes, frameTimes, NO_ANSWER, percentile } from './support/frames.ts';
import { cellAt, openTab, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

const ROWS = 50_000;

/** 50,000 appointments, of which every tenth contradicts itself. */
function largeFolder(): string {
  const folder = folderOf(SAMPLE);
  const lines = ['appointment_id,close_contact_id,email,start_at,status,updated_at,title'];
  for (let n = 1; n <= ROWS; n += 1)
    lines.push(
      `A${n},C${n % 10 ? 1 : 2},ann@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Meeting ${n}`,
    );
  writeFileSync(join(folder, 'close-appointments.csv'), `${lines.join('\n')}\n`);
  return folder;
}

const frames = (times: readonly number[]) =>
  `median ${percentile(times, 50)} ms, 95 % ${percentile(times, 95)} ms, longest ${percentile(times, 100)} ms`;

test('50,000 rows: the last row is reached; what the browser measured is printed', async () => {
  const begun = performance.now();
  const { address } = await startWorkbench(largeFolder());
  const startMs = performance.now() - begun;
  const here = await visit(address);
  const painted = await here.page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  const shown = await here.page.evaluate(() => performance.now());
  // The sidebar reads the whole workbook first; what is measured here is scrolling.
  await here.sidebar.getByRole('article', { name: 'The selected row' }).waitFor();
  await openTab(here, 'close-appointments');
  await cellAt(here, 2, 1).filter({ hasText: 'A1' }).waitFor();
  await cellAt(here, 2, 1).click();
  const wheel = await frameTimes(here.grid, 'by wheel');
  const bar = await frameTimes(here.grid, 'by bar');
  const elements = await here.grid.evaluate((grid) => grid.querySelectorAll('*').length);
  await here.page.keyboard.press('Control+End');
  await here.page.keyboard.press('Home');
  await cellAt(here, ROWS + 1, 1)
    .filter({ hasText: `A${ROWS}` })
    .waitFor();

  const answers: number[] = [];
  for (let row = 0; row < 12; row += 1) {
    const asked = performance.now();
    await here.page.keyboard.press('ArrowUp');
    await here.page
      .getByLabel('Cell', { exact: true })
      .filter({ hasText: `A${ROWS - row}` })
      .waitFor();
    answers.push(performance.now() - asked);
  }
  await openTab(here, 'Conflicts');
  await cellAt(here, 3, 1).click();
  const next = here.sidebar.getByRole('button', { name: /^Next/ });
  const clicks = await answerTimes(next, 'article', 12);
  expect(clicks).not.toContain(NO_ANSWER);
  console.log(
    [
      `${ROWS} rows in the workbench, as the browser measured it:`,
      `  start with a review of all rows   ${Math.round(startMs)} ms`,
      `  first paint                       ${Math.round(painted)} ms; the cells stood after ${Math.round(shown)} ms`,
      `  a frame, 4 rows further each      ${frames(wheel)}`,
      `  a frame, 500 rows further each    ${frames(bar)}`,
      `  a key press until it is answered  median ${percentile(answers, 50)} ms, longest ${percentile(answers, 100)} ms (by way of the test driver)`,
      `  a click on Next in the sidebar    median ${percentile(clicks, 50)} ms, longest ${percentile(clicks, 100)} ms until the next row is explained`,
      `  elements in the grid              ${elements}`,
    ].join('\n'),
  );
  expect(elements).toBeLessThan(5000);
  expect(here.troubles).toEqual([]);
}, 400_000);
