import { googleRefusal } from '../../googleSays.ts';
import { Mistake } from '../sheet/mistake.ts';

const TITLE = 'CRM Sync Review';

/**
 * Runs one command of the menu. What it returns is shown; a mistake is shown with its cell selected; any other exception
 * is a failing service or a bug, and is caught here and nowhere else.
 */
export function alertOutcome(command: () => string): void {
  // Whoever left a permission out at the consent is asked for it again: Google ends the command here by itself.
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const says = outcomeOf(command);
  if (says === '') return;
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, says, ui.ButtonSet.OK);
}

function outcomeOf(command: () => string): string {
  try {
    return command();
  } catch (error) {
    if (error instanceof Mistake) {
      error.cell?.activate();
      return error.message;
    }
    // In a published add-on the log would be its maker's, and what stands in a sheet is not theirs to see.
    if (!IS_PUBLISHED) console.error(error instanceof Error ? error.stack : error);
    return stopped(error instanceof Error ? error.message : String(error));
  }
}

/** What was half done is marked so, and the same command repairs it: that is told of every failure. */
function stopped(message: string): string {
  const refusal = googleRefusal(message);
  return [
    refusal ? refusal.means : `The work stopped: ${message}`,
    refusal?.todo ??
      'Choose the same command again. If it says this once more, please report it with these words.',
    `Nothing of yours was lost. Where something was left half done, the tab Handoff says INCOMPLETE, and running again repairs it.${refusal ? ` (Google: ${message})` : ''}`,
  ].join('\n\n');
}

/** Asks before something that cannot be undone. Closing the question is a no. */
export function agrees(question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(TITLE, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** What a person types, or null where they think better of it. */
export function asks(question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(TITLE, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}
