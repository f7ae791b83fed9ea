// Unpacks the browser that comes with a package, once, and prints where it is and what it needs around it. A process of
// its own: the package goes by environment variables while it is loaded, and is an ES module only.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

if (process.platform !== 'linux' || process.arch !== 'x64')
  throw new Error('The packaged browser is for Linux on x64: install Chrome, or name one in CHROME_PATH');

const { version } = JSON.parse(
  readFileSync(join('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
);
// It stays for later runs, as long as the packages do.
const folder = resolve('node_modules', '.cache', 'crm-sync-review', `chromium-${version}`);
if (!existsSync(folder)) await unpack();
console.log(
  JSON.stringify({
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }),
);

/** Test files run side by side: each unpacks aside, and the first one's folder is what all of them use. */
async function unpack() {
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  // It unpacks its own libraries only where it believes to be at Amazon, and into the folder for temporary files.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  process.env.TMPDIR = aside;
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath();
  writeFileSync(join(aside, 'fonts.conf'), fonts());
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own list of fonts names folders at Amazon only; without any font the browser ends at the first letter. */
function fonts() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`;
}
