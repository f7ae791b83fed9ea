export type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'submenu'; caption: string; entries: MenuEntry[] };

export interface MenuRecord {
  /** null: the add-on's own menu, which Google names after the add-on. */
  caption: string | null;
  entries: MenuEntry[];
}

export interface PageRecord {
  title: string;
  content: string;
}

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

/** A click, or for a prompt a click and what was typed. */
export type Answer = ButtonName | { button: ButtonName; text: string };

export interface AskedQuestion {
  kind: 'alert' | 'prompt';
  title: string;
  prompt: string;
  buttons: string;
  answer: ButtonName;
}

/** What one user was shown, and what the user will answer. */
export interface UiRecord {
  menus: MenuRecord[];
  asked: AskedQuestion[];
  /** Answers to come, first one first. A question with a choice and no answer waiting is an error. */
  answers: Answer[];
  sidebar: PageRecord | null;
}

export function createUiRecord(): UiRecord {
  return { menus: [], asked: [], answers: [], sidebar: null };
}
