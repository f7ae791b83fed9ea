/** Where this process and all that it starts make their temporary files: the browser, a database and helpers that know of no test too. */
export function setTemporaryFolder(folder) {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}
