import type { Locator } from 'playwright-core';
import type { Visit } from './visit.ts';

/** More than any view has of controls. */
const MOST_STOPS = 150;

/** Goes on with Tab until this has the focus. */
export async function tabTo({ page }: Visit, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let stop = 0; !(await isThere()); stop += 1) {
    if (stop === MOST_STOPS) throw new Error(`Tab never comes to ${target}`);
    await page.keyboard.press('Tab');
  }
}

export async function enter(here: Visit, target: Locator): Promise<void> {
  await tabTo(here, target);
  await here.page.keyboard.press('Enter');
}

export async function type(here: Visit, target: Locator, text: string): Promise<void> {
  await tabTo(here, target);
  await here.page.keyboard.press('Control+a');
  await here.page.keyboard.type(text);
}

/** Opens a view of the sidebar with the arrows. */
export async function openView({ page, sidebar }: Visit, name: string): Promise<void> {
  const tab = sidebar.getByRole('tab', { name, exact: true });
  await sidebar.getByRole('tab', { selected: true }).focus();
  for (let at = 0; at < 6 && (await tab.getAttribute('aria-selected')) !== 'true'; at += 1)
    await page.keyboard.press('ArrowRight');
  await sidebar.getByRole('tab', { name, exact: true, selected: true }).waitFor();
}
