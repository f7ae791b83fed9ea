/** What only eyes can see: done by hand, with what was seen written beside it. */
export const BY_HAND: readonly string[] = [
  'Put a comment on a row of Conflicts, sort the tab by Note, and look: is the comment still beside its row?',
  'Insert a row above it and look again.',
  'Change the source so that the row is written anew, run the review, and look again.',
  'Open Show reasons. How wide is the page? (In the browser: right click, Inspect, the width of body.)',
  'Drop a CSV file on Import. Does it arrive?',
  'Save the handoff under Export. Does the file arrive?',
  'Press N in the sidebar. Does the next row show, and does the key go on working after a click into the sheet and back?',
  'Leave the sidebar open for an hour. Does it still follow the selected row?',
  'Click a link in the column Source. Does it lead to the row, in the same window?',
  'Choose a decision from the drop-down of a row of Conflicts. Are the words those that the sidebar offers for the row?',
  'Paste more rows than there are into a tab of Add import tab. Does a phone in the last of them keep its plus sign?',
  'Sign a plan, then type into a cell of an export. Does the first cell of Handoff say VOID within some seconds?',
  'Open the spreadsheet as somebody who may only comment. Are issue, contact, what would change, state, decision and note in sight at once?',
];
