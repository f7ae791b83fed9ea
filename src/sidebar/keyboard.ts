/** Whether a key press belongs to a field or control rather than to the page. */
function isForField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/**
 * Single keys press the button in view that bears them (`data-key`). Never while typing in a field, and never with a
 * modifier, which belongs to the browser or a screen reader. Escape leaves a field.
 */
export function listenToKeys(showHelp: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    // What stands behind a dialog is not what the key is for.
    if (document.querySelector('dialog[open]')) return;
    if (isForField(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    if (event.key === '?') return showHelp();
    const key = event.key.toLowerCase();
    if (!/^[a-z]$/.test(key)) return;
    const button = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });
}
