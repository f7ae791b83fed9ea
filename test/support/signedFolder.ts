import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { type Ended, program } from './commandLine.ts';
import { folderOf, newPath } from './temporary.ts';

export const MAP = [
  'close_contact_id,ghl_contact_id,email,phone,lifecycle_stage',
  'C1,G1,ann@x.test,+15550100001,lead',
  'C2,G2,bo@x.test,+15550100002,lead',
  '',
].join('\n');
const APPOINTMENTS = [
  'appointment_id,close_contact_id,email,start_at,status,updated_at,title',
  'A1,C1,ann@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Café',
  'A2,C1,bo@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Lunch',
  '',
].join('\n');
const CHANGES = [
  'change_id,ghl_contact_id,email,field,new_value,updated_at',
  'H1,G1,ann@x.test,lifecycle_stage,customer,2026-05-03T10:00:00Z',
  'H2,G2,bo@x.test,city,Oslo,2026-05-03T10:00:00Z',
  '',
].join('\n');
const POLICY =
  'field_name,direction,winning_system,review_rule,protection\ncity,both,ghl,,allow\nlifecycle_stage,both,ghl,,allow\n';
export const INPUTS: Readonly<Record<string, string>> = {
  'contact-map.csv': MAP,
  'close-appointments.csv': APPOINTMENTS,
  'ghl-contact-changes.csv': CHANGES,
  'field-policy.csv': POLICY,
};

export interface Signed {
  readonly folder: string;
  readonly out: string;
}

/** The results of a folder in which Kim has approved the Ledger and rejected the conflicts. */
export const decidedFolder = copiesOf(decided);

/** The same, planned and signed by Kim. */
export const signedFolder = copiesOf(signed);

/** Makes a folder once for each set of inputs, and hands out copies of it: each run of the program takes its time. */
function copiesOf(make: (inputs: typeof INPUTS) => Signed): (inputs?: typeof INPUTS) => Signed {
  const templates = new Map<string, Signed>();
  return (inputs = INPUTS) => {
    const key = JSON.stringify(inputs);
    const template = templates.get(key) ?? make(inputs);
    templates.set(key, template);
    return copyOf(template);
  };
}

function copyOf({ folder, out }: Signed): Signed {
  const copy = { folder: newPath('in'), out: newPath() };
  cpSync(folder, copy.folder, { recursive: true, preserveTimestamps: true });
  cpSync(out, copy.out, { recursive: true, preserveTimestamps: true });
  return copy;
}

function decided(inputs: typeof INPUTS): Signed {
  const [folder, out] = [folderOf(inputs), newPath()];
  review({ folder, out });
  for (const [file, decision] of [
    ['sync-ledger.csv', 'approve'],
    ['conflict-queue.csv', 'reject'],
  ] as const)
    setCells(out, file, () => ({ decision, decided_by: 'Kim', decided_at: '2026-06-01' }));
  return { folder, out };
}

function signed(inputs: typeof INPUTS): Signed {
  const made = decidedFolder(inputs);
  review(made);
  ok(program('plan', made.out));
  ok(program('sign', made.out, '--as', 'Kim', '--statement', 'These writes are right.', '--role', 'owner'));
  return made;
}

export function review({ folder, out }: Signed): void {
  ok(program('review', folder, '--out', out, '--now', '2026-06-01T00:00:00Z'));
}

/** Writes cells into the rows of a table by their headings; null leaves a row. */
export function setCells(
  out: string,
  file: string,
  cellsOf: (row: Readonly<Record<string, string>>, at: number) => Readonly<Record<string, string>> | null,
): void {
  const path = join(out, file);
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
  const written = rows.map((cells, at) => {
    const set =
      cellsOf(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])), at) ?? {};
    return cells.map((cell, index) => set[header[index] ?? ''] ?? cell);
  });
  writeFileSync(path, formatCsv([header, ...written]));
}

function ok(ended: Ended): void {
  if (ended.status !== 0) throw new Error(`${ended.stdout}${ended.stderr}`);
}
