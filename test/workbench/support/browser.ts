import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Without these, Chromium looks for its maker's servers all the time; a test needs none of them. */
const ARGUMENTS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

interface Found {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** An installed browser first; else the one that comes with a package, for which nothing needs to be installed. */
function findBrowser(): Found {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  const script = join('test', 'workbench', 'support', 'packagedBrowser.mjs');
  return JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }));
}

/** What a browser needs to be launched here. */
export function launchOptions() {
  const { executablePath, env } = findBrowser();
  const surroundings = { ...(process.env as Record<string, string>), ...env };
  return { executablePath, args: ARGUMENTS, headless: true, env: surroundings };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
