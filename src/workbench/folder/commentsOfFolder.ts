import { join } from 'node:path';
import type { RemoteWorkbook } from '../sheets/remote.ts';
import type { Rows } from '../tables/rows.ts';
import {
  COMMENTS_FILE,
  formatComments,
  keptComment,
  parseComments,
  placeOf,
  type Tables,
} from './commentsFile.ts';
import { type FolderMemory, noteSeen } from './folderMemory.ts';
import { keepingOf } from './keptTabs.ts';
import { bytesOf, isSameBytes, writeAside } from './writeAside.ts';

async function tablesOf(workbook: RemoteWorkbook): Promise<Tables> {
  const tables = new Map<string, Rows>();
  for (const [tab] of await workbook.revisions())
    if (keepingOf(tab)) tables.set(tab, await workbook.texts(tab));
  return tables;
}

/** Writes the comments where they differ from the file; says whether it did. */
export async function saveComments(
  memory: FolderMemory,
  folder: string,
  workbook: RemoteWorkbook,
): Promise<boolean> {
  const comments = await workbook.comments();
  if (comments.length === 0 && memory.comments === null) return false;
  const tables = await tablesOf(workbook);
  const bytes = Buffer.from(
    formatComments(comments.map(({ tab, comment }) => keptComment(comment, tab, tables))),
  );
  if (isSameBytes(bytes, memory.comments)) return false;
  await writeAside(folder, COMMENTS_FILE, bytes);
  await noteSeen(memory, COMMENTS_FILE);
  memory.comments = bytes;
  return true;
}

/** Brings the comments of the folder back that are not in the workbook. */
export async function takeInComments(
  memory: FolderMemory,
  folder: string,
  workbook: RemoteWorkbook,
): Promise<string> {
  const bytes = await bytesOf(join(folder, COMMENTS_FILE));
  if (bytes === null || isSameBytes(bytes, memory.comments)) return '';
  const known = new Set(memory.comments ? parseComments(memory.comments).map(identityOf) : []);
  const tables = await tablesOf(workbook);
  const here = new Set(
    (await workbook.comments()).map(({ tab, comment }) => identityOf(keptComment(comment, tab, tables))),
  );
  const coming = parseComments(bytes).filter(
    (one) => !known.has(identityOf(one)) && !here.has(identityOf(one)),
  );
  for (const one of coming)
    await workbook.bringBackComment(one.tab, {
      ...placeOf(one, tables),
      text: one.comment,
      author: one.author,
      at: Date.parse(one.at) || 0,
      anchored: one.row !== '',
      ...(one.resolved ? { resolved: true as const } : {}),
    });
  memory.comments = bytes;
  return coming.length > 0 ? `${coming.length} comments of ${COMMENTS_FILE} are in the workbook now.` : '';
}

const identityOf = ({
  tab,
  comment,
  author,
  at,
}: {
  tab: string;
  comment: string;
  author: string;
  at: string;
}) => JSON.stringify([tab, comment, author, at]);
