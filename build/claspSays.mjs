// What clasp says where a push did not work, and what to do about it. The first that fits is told.
export const CLASP_SAYS = [
  {
    says: /No credentials found|Not logged in|invalid_grant|invalid_rapt|unauthorized_client/i,
    todo: 'You are not logged in, or the login has expired. Run: npx clasp login\nThen: npm run push',
  },
  {
    says: /default credentials/i,
    todo: 'The environment holds no credentials for --adc. Run: npx clasp login\nThen, without --adc: npm run push',
  },
  {
    says: /escapes project root|unknown option/i,
    todo: 'clasp does not take .clasp.json or an option as it is. .clasp.json needs "scriptId" and "rootDir": "build/addon".',
  },
  {
    says: /Apps Script API has not been used|has not enabled the Apps Script API|usersettings/i,
    todo: 'Switch the Google Apps Script API on at https://script.google.com/home/usersettings, wait a minute, then: npm run push',
  },
  {
    says: /not found|Invalid (?:script|container)|invalid argument/i,
    todo: 'There is no script with this id, or the account that is logged in may not see it. Copy the Script ID again (Extensions, Apps Script, Project Settings).\nThen: npm run push -- <script id>',
  },
  {
    says: /permission|forbidden|access denied/i,
    todo: 'The account that is logged in may not edit this script. See which one it is: npx clasp show-authorized-user\nLog in with another: npx clasp logout, then npx clasp login',
  },
  {
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i,
    todo: 'Google cannot be reached from here. Look at your connection, then: npm run push',
  },
  {
    says: /quota|rate limit|too many/i,
    todo: 'Google allows no more pushes at the moment. Wait a few minutes, then: npm run push',
  },
];

/** What to do next, by what clasp has printed. */
export function todoAfter(said) {
  return (
    CLASP_SAYS.find(({ says }) => says.test(said))?.todo ??
    'clasp could not push, for the reason above. Nothing in the script was changed. Pasting the three files works without clasp: see docs/install.md'
  );
}
