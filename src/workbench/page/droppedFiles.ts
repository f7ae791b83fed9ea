/** The files of a drop. Entries must be taken at once: after the event they are gone. */
export function filesOf(transfer: DataTransfer): { files: Promise<File[]>; isFolder: boolean } {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return { files: Promise.resolve([...transfer.files]), isFolder: false };
  return {
    files: Promise.all(entries.map(filesIn)).then((found) => found.flat()),
    isFolder: entries.some(({ isDirectory }) => isDirectory),
  };
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A folder is read in batches; an empty one is the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return found;
    for (const inside of batch) if (inside.isFile) found.push(...(await filesIn(inside)));
  }
}
