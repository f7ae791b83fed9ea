/** What Node's `parseArgs` complains of, without its advice to programmers, and how the program is called. */
export function usageMistake(error: unknown, usage: string): string {
  return `${(error as Error).message.split(/\n|\. To specify/)[0]}. Usage: ${usage}`;
}
