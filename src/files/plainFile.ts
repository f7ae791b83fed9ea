import { constants, type Stats } from 'node:fs';
import { access, lstat, stat } from 'node:fs/promises';

/**
 * Why a path cannot be read as a file, and what to do: one line, or '' where nothing stands in the way. A pipe or device is
 * never opened: reading it might not end.
 */
export async function obstacleTo(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) return unreachable(path, found);
  const kind = kindOf(found);
  if (kind) return `${path} is ${kind}, not a file. Rename it, or take it out of the folder`;
  return access(path, constants.R_OK).then(() => '', refused(path));
}

/** Why a path is no folder that can be looked into, and which one to name: one line, or '' where it is one. */
export async function whyNoFolder(path: string, meant: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    return found.code === 'ENOENT' ? `there is no folder ${path}. Name ${meant}` : refused(path)(found);
  return found.isDirectory() ? '' : `${path} is a file. Name the folder that holds it`;
}

/** Whether anything stands at a path, a link to nowhere too. */
export async function isAnythingAt(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}

async function unreachable(path: string, error: NodeJS.ErrnoException): Promise<string> {
  const isLink = await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink
    ? `${path} is a link to a file that is not there. Bring the file back, or delete the link`
    : refused(path)(error);
}

/** What is said of a file that the system does not let us read. */
export function refused(path: string): (error: NodeJS.ErrnoException) => string {
  return ({ code = 'unknown error' }) =>
    `${path} cannot be read (${code}). Close it elsewhere, allow yourself to read it, or move it away`;
}

function kindOf(found: Stats): string {
  if (found.isFile()) return '';
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}
