// test/workbench/support/browser.ts
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
var ARGUMENTS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];
var INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];
async function browserPath() {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return installed;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const folder = join(tmpdir(), "crm-sync-review-chromium");
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
async function launchBrowser() {
  return chromium.launch({ executablePath: await browserPath(), args: ARGUMENTS, headless: true });
}

// ../../tmp/wb-tmp/try.ts
import { readFileSync } from "node:fs";
var address = /http\S+/.exec(readFileSync("/tmp/wb-tmp/out.txt", "utf8"))[0];
var t0 = Date.now();
var browser = await launchBrowser();
console.log("launch", Date.now() - t0);
var context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
var page = await context.newPage();
page.on("console", (m) => console.log("console:", m.text()));
page.on("pageerror", (e) => console.log("pageerror:", e.message));
await page.goto(address);
await page.getByRole("tab", { name: "Conflicts" }).click();
await page.waitForTimeout(500);
await page.screenshot({ path: "/tmp/wb-tmp/a.png" });
var frame = page.frameLocator("iframe");
await frame.getByRole("button", { name: "Go to B7" }).click();
await frame.getByRole("button", { name: "Where am I?" }).click();
await page.waitForTimeout(300);
console.log(await frame.locator("#w").textContent(), await page.locator("#cell-name").textContent());
await page.getByRole("menuitem", { name: "CRM Sync Review" }).click();
await page.screenshot({ path: "/tmp/wb-tmp/b.png" });
await page.getByRole("menuitem", { name: "Ask me" }).click();
await page.getByRole("button", { name: "Yes" }).click();
await page.getByRole("textbox", { name: "Who are you?" }).fill("Maya");
await page.screenshot({ path: "/tmp/wb-tmp/c.png" });
await page.keyboard.press("Enter");
await page.getByText("YES Maya").waitFor();
await page.locator("#grid").focus();
await page.keyboard.press("Control+Alt+m");
await page.keyboard.type("Looks wrong to me");
await page.keyboard.press("Control+Enter");
await page.waitForTimeout(300);
await page.keyboard.press("ArrowRight");
await page.keyboard.press("Enter");
await page.waitForTimeout(200);
await page.screenshot({ path: "/tmp/wb-tmp/d.png" });
await page.emulateMedia({ colorScheme: "dark" });
await page.keyboard.press("Escape");
await page.keyboard.press("ArrowLeft");
await page.waitForTimeout(300);
await page.screenshot({ path: "/tmp/wb-tmp/e.png" });
await browser.close();
process.exit(0);
