// Unpacks the browser that comes with a package, once, and prints where it is and what it needs around it. A process of
// its own: the package goes by environment variables while it is loaded, and is an ES module only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'crm-sync-review-chromium');
mkdirSync(folder, { recursive: true });
// It unpacks its own libraries only where it believes to be at Amazon, and into the folder for temporary files.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
process.env.TMPDIR = folder;
const { default: packaged } = await import('@sparticuz/chromium');
const executablePath = await packaged.executablePath();

// The package's own list of fonts names folders at Amazon only; without any font the browser ends at the first letter.
const fonts = join(folder, 'fonts.conf');
writeFileSync(
  fonts,
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`,
);
const { LD_LIBRARY_PATH = '' } = process.env;
console.log(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts } }));
