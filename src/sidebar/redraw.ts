import { replace } from './dom.ts';

/** Draws a panel anew, so that a person finds again what they had there. */
export interface Redraw {
  readonly draw: (content: HTMLElement) => void;
  /** What is drawn next is something else: it is read from its top. */
  readonly toTop: () => void;
  /** What was not there in the last drawing does not come back. */
  readonly forget: () => void;
}

/**
 * What a person would miss if the panel were drawn anew: the place in the page, the focus, the cursor, which parts are unfolded
 * (`data-keep`), and what was filled into a form (`data-retain`) and not yet sent.
 */
interface Kept {
  readonly top: number;
  readonly isWithin: boolean;
  readonly focused: string;
  readonly cursor: number | null;
  readonly unfolded: readonly string[];
  readonly filled: readonly (readonly [string, string])[];
}

/** Of that, what a drawing had no room for. */
type Missing = Pick<Kept, 'top' | 'focused' | 'unfolded' | 'filled'>;

/** The line in which the page speaks comes and goes above the panel. */
const LINE_ABOVE = 60;

type Retained = HTMLInputElement | HTMLSelectElement;

/** A part of a drawing that is still to be completed bears `data-reading`: what is missing then is put back into the next. */
export function newRedraw(panel: HTMLElement): Redraw {
  let missing: Missing | null = null;
  return {
    draw(content) {
      const kept = withMissing(whatToKeep(panel), missing, panel);
      replace(panel, content);
      keep(panel, kept);
      missing = panel.querySelector('[data-reading]') && whatIsMissing(panel, kept);
    },
    toTop() {
      scroller().scrollTop = 0;
      missing = null;
    },
    forget() {
      missing = null;
    },
  };
}

function whatToKeep(panel: HTMLElement): Kept {
  const focused = document.activeElement;
  const isWithin = focused !== null && panel.contains(focused);
  return {
    top: scroller().scrollTop,
    isWithin,
    focused: isWithin ? nameOf(focused) : '',
    cursor: focused instanceof HTMLTextAreaElement ? focused.selectionStart : null,
    unfolded: [...panel.querySelectorAll('details[data-keep]')].flatMap((details) =>
      details.hasAttribute('open') ? [nameOf(details)] : [],
    ),
    filled: [...panel.querySelectorAll<Retained>('[data-retain]')].map(
      (field) => [nameOf(field), field.value] as const,
    ),
  };
}

/** Whoever has gone elsewhere since, in the page or with the focus, stays there. */
function withMissing(kept: Kept, missing: Missing | null, panel: HTMLElement): Kept {
  if (!missing) return kept;
  return {
    ...kept,
    top: isAtEnd() ? missing.top : kept.top,
    focused: document.activeElement === panel && missing.focused ? missing.focused : kept.focused,
    unfolded: [...kept.unfolded, ...missing.unfolded],
    filled: [...kept.filled, ...missing.filled],
  };
}

function keep(panel: HTMLElement, { top, isWithin, focused: name, cursor, unfolded, filled }: Kept): void {
  for (const part of unfolded) find(panel, part)?.setAttribute('open', '');
  for (const [field, value] of filled) {
    const again = find<Retained>(panel, field);
    if (again) again.value = value;
  }
  const focused = find(panel, name);
  // What had the focus may be gone: whoever works from the keyboard then goes on from here, and not from the top.
  if (isWithin) (focused ?? panel).focus({ preventScroll: true });
  if (focused instanceof HTMLTextAreaElement && cursor !== null) focused.setSelectionRange(cursor, cursor);
  if (top > 0) scroller().scrollTop = top;
}

function whatIsMissing(panel: HTMLElement, { top, focused, unfolded, filled }: Kept): Missing {
  return {
    top,
    focused: find(panel, focused) ? '' : focused,
    unfolded: unfolded.filter((part) => !find(panel, part)),
    filled: filled.filter(([field]) => !find(panel, field)),
  };
}

/** '' where an element has no name of its own. */
function find<E extends HTMLElement>(panel: HTMLElement, name: string): E | null {
  return name === '' ? null : panel.querySelector<E>(name);
}

/** A page that became too short leaves whoever was further down at its end. */
function isAtEnd(): boolean {
  const { scrollHeight, clientHeight, scrollTop } = scroller();
  return scrollHeight - clientHeight - scrollTop < LINE_ABOVE;
}

function scroller(): Element {
  return document.scrollingElement ?? document.documentElement;
}

function nameOf(element: Element): string {
  for (const attribute of ['id', 'data-key', 'data-keep']) {
    const value = element.getAttribute(attribute);
    if (value) return `[${attribute}="${CSS.escape(value)}"]`;
  }
  return '';
}
