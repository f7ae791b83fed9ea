// The licenses of the packages that a build really contains, told by esbuild's metafiles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;

/** The notices of all packages of which a file is in one of these bundles, in alphabetical order; '' where there is none. */
export function noticesOf(root, metafiles) {
  const files = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs));
  const names = new Set(
    files
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([file]) => [...file.matchAll(PACKAGE)].slice(-1).map(([, name]) => name)),
  );
  return [...names]
    .sort()
    .map((name) => noticeOf(root, name))
    .join('\n');
}

function noticeOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort();
  if (files.length === 0) throw new Error(`${name} has no license file, so it cannot be handed out`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${texts.join('\n\n')}\n`;
}
