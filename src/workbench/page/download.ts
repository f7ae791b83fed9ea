import { ask } from './api.ts';
import { el } from './dom.ts';

/** Hands a tab over as a CSV file. */
export async function downloadTab(name: string): Promise<void> {
  const text = await ask('csv', { name });
  const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
  const link = el('a', { href: url, download: `${name}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
