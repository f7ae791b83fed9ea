import { createEmulator } from '../../src/emulator/emulator.ts';

const open = () => {
  const emulator = createEmulator();
  return { emulator, ui: emulator.globals.SpreadsheetApp.getUi() };
};

test('menus are recorded when they are added, with separators and submenus', () => {
  const { emulator, ui } = open();
  const developer = ui.createMenu('Developer').addItem('Verify', 'verify');
  ui.createAddonMenu().addItem('Run', 'run').addSeparator().addSubMenu(developer).addToUi();
  expect(emulator.ui.menus).toEqual([
    {
      caption: null,
      entries: [
        { kind: 'item', caption: 'Run', functionName: 'run' },
        { kind: 'separator' },
        {
          kind: 'submenu',
          caption: 'Developer',
          entries: [{ kind: 'item', caption: 'Verify', functionName: 'verify' }],
        },
      ],
    },
  ]);
});

test('alerts take the answers that were prepared, in order', () => {
  const { emulator, ui } = open();
  emulator.ui.answers.push('YES', 'CLOSE');
  expect(ui.alert('Archive', 'Sure?', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
  expect(ui.alert('Sure?', ui.ButtonSet.OK_CANCEL)).toBe(ui.Button.CLOSE);
  expect(ui.alert('Done')).toBe(ui.Button.OK);
  expect(emulator.ui.asked.map(({ title, prompt, answer }) => [title, prompt, answer])).toEqual([
    ['Archive', 'Sure?', 'YES'],
    ['', 'Sure?', 'CLOSE'],
    ['', 'Done', 'OK'],
  ]);
});

test('a choice without a prepared answer, or with an impossible one, throws', () => {
  const { emulator, ui } = open();
  expect(() => ui.alert('Sure?', ui.ButtonSet.YES_NO)).toThrow('An answer to "Sure?" is not emulated');
  emulator.ui.answers.push('CANCEL');
  expect(() => ui.alert('Sure?', ui.ButtonSet.YES_NO)).toThrow('The question "Sure?" has no button CANCEL.');
});

test('a prompt answers with a button and a text', () => {
  const { emulator, ui } = open();
  emulator.ui.answers.push({ button: 'OK', text: 'Ann' });
  const response = ui.prompt('Your name?');
  expect([response.getSelectedButton(), response.getResponseText()]).toEqual([ui.Button.OK, 'Ann']);
});

test('the sidebar shows the page as it was handed over', () => {
  const { emulator, ui } = open();
  emulator.addHtmlFile('sidebar', '<p>reasons</p>');
  const page = emulator.globals.HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Reasons');
  ui.showSidebar(page);
  page.setTitle('later');
  expect(emulator.ui.sidebar).toEqual({ title: 'Reasons', content: '<p>reasons</p>' });
});

test('a page that is not in the script throws', () => {
  const { HtmlService } = open().emulator.globals;
  expect(() => HtmlService.createHtmlOutputFromFile('nowhere')).toThrow(
    'No HTML file named nowhere was found.',
  );
});
