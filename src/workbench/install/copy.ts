/*
 * The page that installs the add-on without a terminal: a button copies each of the three files. It is opened from the
 * workbench and from a disk alike, so it asks nobody for anything.
 */

const said = document.getElementById('said') as HTMLElement;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  button.addEventListener('click', () => void copyFile(button, button.dataset.copy ?? ''));
document.getElementById('save')?.addEventListener('click', savePage);

async function copyFile(button: HTMLButtonElement, name: string): Promise<void> {
  const field = document.getElementById(name) as HTMLTextAreaElement;
  if (!(await copied(field))) {
    said.textContent = `The browser would not copy. ${name} is open and selected below: press Ctrl+C (on a Mac ⌘C).`;
    return;
  }
  button.classList.add('done');
  said.textContent = `${name} is copied: ${field.value.length.toLocaleString('en-US')} characters. Paste it over all that is in the file.`;
}

/** A browser may keep the clipboard from a page that was opened from a disk: then the text is selected for the person. */
async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.closest('details')?.setAttribute('open', '');
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}

function savePage(): void {
  said.textContent = '';
  for (const done of document.querySelectorAll('button.done')) done.classList.remove('done');
  const page = `<!doctype html>\n${document.documentElement.outerHTML}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = 'install-crm-sync-review.html';
  link.click();
  URL.revokeObjectURL(link.href);
}
