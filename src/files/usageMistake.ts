const OPTION = /--?[A-Za-z][\w-]*/;

/** What Node's `parseArgs` complains of in plain words, and how the program is called. */
export function usageMistake(error: unknown, usage: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [option = ''] = OPTION.exec(message) ?? [];
  const says =
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `there is no option ${option}`
      : /does not take/.test(message)
        ? `${option} takes no value`
        : `${option} has no value behind it`;
  return `${says}. Usage: ${usage}`;
}

/** Of folders that are more than a command takes. */
export function foldersTooMany(folders: readonly string[], usage: string): string {
  const are = folders.length === 1 ? 'is one folder' : `are ${folders.length} folders`;
  return `"${folders.join('", "')}" ${are} too many. Usage: ${usage}`;
}
