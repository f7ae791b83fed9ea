/** Whether a key press belongs to a field or control rather than to the page. */
function isForField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

interface Answers {
  readonly help: () => void;
  readonly palette: () => void;
  /** A key for which there is no button in view. */
  readonly unanswered: (key: string) => void;
  /** Resolves when what the last key asked for is in view. */
  readonly settled: () => Promise<void>;
}

/**
 * Single keys press the button in view that bears them (`data-key`). Never while typing in a field, and never with a
 * modifier, which belongs to the browser or a screen reader. Escape leaves a field. Keys wait for each other: each means
 * what is in view when those before it are done, however fast they are typed.
 */
export function listenToKeys({ help, palette, unanswered, settled }: Answers): void {
  const waiting: string[] = [];
  let isPressing = false;
  const pressAll = async () => {
    if (isPressing) return;
    isPressing = true;
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      press(key, help, unanswered);
      await settled();
    }
    isPressing = false;
  };
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      return palette();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    // What stands behind a dialog is not what the key is for.
    if (document.querySelector('dialog[open]')) return;
    if (isForField(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const key = event.key.toLowerCase();
    if (!/^[a-z?]$/.test(key)) return;
    event.preventDefault();
    waiting.push(key);
    void pressAll();
  });
}

function press(key: string, help: Answers['help'], unanswered: Answers['unanswered']): void {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  if (key === '?') help();
  else if (!button) unanswered(key);
  else if (!button.disabled) button.click();
}
