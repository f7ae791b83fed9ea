// One browser for all test files of a run: node browserServer.mjs <file that will hold its address> <launch options as JSON>
// It goes when the file is gone, or the process that runs the tests: nobody may be left to say so.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const LOOK_EVERY_MS = 500;
const [, , file, options] = process.argv;

const server = await chromium.launchServer(JSON.parse(options));
writeFileSync(`${file}.new`, server.wsEndpoint());
renameSync(`${file}.new`, file);
server.on('close', async () => {
  // The browser has ended, what it left on the disk has not gone yet.
  await server.close();
  for (const path of [file, `${file}.starting`]) rmSync(path, { force: true });
  process.exit();
});
setInterval(() => {
  if (!existsSync(file) || !isRunning(Number(process.env.TEST_RUN_PROCESS))) void server.close();
}, LOOK_EVERY_MS);

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
