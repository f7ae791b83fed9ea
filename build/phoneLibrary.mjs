// libphonenumber-js as the script and the page carry it: half as large, and it reads every number alike.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** libphonenumber-js ships what it is written in beside what it is compiled to for old browsers; the former is a third smaller. */
const modernPhoneLibrary = {
  name: 'libphonenumber-js as it is written',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const isCompiled = /libphonenumber-js[\\/]es6[\\/]/.test(file);
      return isCompiled
        ? { path: file.replace(/([\\/])es6([\\/])/, '$1source$2'), sideEffects: false }
        : undefined;
    });
  },
};

/** How numbers are formatted for people is two fifths of the metadata, and no parse reads it: what would format by it goes too. */
const withoutFormatting = {
  name: 'phones without formats',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /libphonenumber-js[\\/]metadata\.\w+\.json(\.js)?$/ }, ({ path }) => ({
      contents: JSON.stringify(withoutFormats(JSON.parse(readFileSync(path.replace(/\.js$/, ''), 'utf8')))),
      loader: 'json',
    }));
    onResolve({ filter: /^\.\/format\.js$/ }, ({ importer }) =>
      /[\\/]PhoneNumber\.js$/.test(importer) ? { path: 'format', namespace: 'no formats' } : undefined,
    );
    onLoad({ filter: /^format$/, namespace: 'no formats' }, () => ({
      contents: 'export default () => { throw new Error("No phone is formatted here"); };',
    }));
  },
};

export const PHONE_LIBRARY = [modernPhoneLibrary, withoutFormatting];

/** The place of the formats in a country's list is libphonenumber-js's METADATA.md's. */
export function withoutFormats({ countries, nonGeographic, ...rest }) {
  const each = (plans) =>
    Object.fromEntries(
      Object.entries(plans).map(([name, plan]) => [name, plan.map((part, at) => (at === 4 ? 0 : part))]),
    );
  return { ...rest, countries: each(countries), nonGeographic: each(nonGeographic) };
}
