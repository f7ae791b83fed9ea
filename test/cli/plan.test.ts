import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import type { Plan } from '../../src/core/proof/plan/plan.ts';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { type FakeCrm, fakeCrm } from '../support/fakeCrm.ts';
import { decidedFolder, review, setCells } from '../support/signedFolder.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

/** The example of docs/plan.md, as a developer would copy it. */
const EXAMPLE = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/plan.md', 'utf8'))?.[1] ?? '';

const SAMPLE = 'fixtures/workbooks/first-slice';

let template: string | undefined;
/** The results of the sample workbook with every row approved, and a plan of them. */
function templateOut(): string {
  const out = newPath();
  review({ folder: SAMPLE, out });
  for (const file of ['sync-ledger.csv', 'conflict-queue.csv'])
    setCells(out, file, () => ({ decision: 'approve', decided_by: 'Kim', decided_at: '2026-06-01' }));
  const { status, stderr } = program('plan', out, '--now', '2026-06-02T00:00:00Z');
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** A copy of them. */
function planned(): { folder: string; out: string; plan: Plan } {
  template ??= templateOut();
  const out = newPath();
  cpSync(template, out, { recursive: true, preserveTimestamps: true });
  return { folder: SAMPLE, out, plan: JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) };
}

/** Lines as a run leaves them, with the hash of all of them below. */
const sealed = (lines: readonly string[]) => {
  const text = `${lines.join('\n')}\n`;
  return `${text}${JSON.stringify({ sha256: createHash('sha256').update(text).digest('hex') })}\n`;
};
const contactsOf = ({ operations }: Plan) => [...new Set(operations.map(({ contactId }) => contactId))];

test('a plan is of its published form', () => {
  const { plan } = planned();
  expect(plan.operations.length).toBeGreaterThan(20);
  const validate = new Ajv({ strict: true }).compile(
    JSON.parse(readFileSync('docs/plan.schema.json', 'utf8')),
  );
  expect([validate(plan), validate.errors]).toEqual([true, null]);
  expect(validate({ ...plan, formatVersion: 2 })).toBe(false);
  expect(validate({ ...plan, operations: [{ ...plan.operations[0], kind: 'delete' }] })).toBe(false);
});

test('making it again writes nothing, and its keys are those of every later run', () => {
  const { folder, out, plan } = planned();
  const files = filesIn(out);
  expect(program('plan', out).stdout).toContain('as it was');
  expect(filesIn(out)).toEqual(files);
  review({ folder, out });
  rmSync(join(out, 'plan.json'));
  program('plan', out);
  const again: Plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
  expect(again.operations).toEqual(plan.operations);
});

test('proposals that an earlier program left, a line an object, make the same plan', () => {
  const { out, plan } = planned();
  const path = join(out, 'proposals.jsonl');
  const [head = '', ...sealedLines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const lines = sealedLines.slice(0, -1);
  const asObject = (line: string) => {
    const parts = JSON.parse(line);
    const [rowKey, table, fingerprint, source, eventId, contactName, on, contact, at, unsettled, writes] =
      parts;
    const written = writes.map((write: readonly unknown[]) => {
      const [field, target, targetId, before, after, operation, record] = write;
      return { target, targetId, field, before, after, operation, record };
    });
    const place = { rowKey, table, fingerprint, source, eventId, contactName, on, contact };
    return JSON.stringify({ ...place, at, unsettled, writes: written });
  };
  const earlier = [JSON.stringify({ ...JSON.parse(head), formatVersion: 1 }), ...lines.map(asObject)];
  writeFileSync(path, `${earlier.join('\n')}\n`);
  rmSync(join(out, 'plan.json'));
  program('plan', out);
  expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')).planId).toBe(plan.planId);
});

test('a row is in only while it is approved and says what was approved', () => {
  const { out, plan } = planned();
  const [first] = plan.operations;
  const change = (cells: Readonly<Record<string, string>>) => {
    for (const file of ['sync-ledger.csv', 'conflict-queue.csv'])
      setCells(out, file, ({ row_key }) => (row_key === first?.source.rowKey ? cells : null));
    program('plan', out);
    const { operations }: Plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
    return operations.some(({ key }) => key === first?.key);
  };
  expect(change({ state: 'reopened' })).toBe(false);
  expect(change({ state: 'open' })).toBe(true);
  expect(change({ decision: 'reject' })).toBe(false);
  expect(change({ decision: 'approve', fingerprint: '2:0000000000000000' })).toBe(false);
});

describe('a row that was decided by hand', () => {
  const planOf = (out: string): Plan => {
    program('plan', out);
    return JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
  };
  const decide = (out: string, file: string, rowKey: string, decision: string) =>
    setCells(out, file, ({ row_key }) => (row_key === rowKey ? { decision, decided_by: 'Kim' } : null));
  const of = ({ operations }: Plan, rowKey: string) =>
    operations.filter(({ source }) => source.rowKey === rowKey);
  const whyNot = ({ leftOut }: Plan, rowKey: string) => leftOut.find((row) => row.rowKey === rowKey)?.why;

  test('as a link is written to that contact once a run has judged it by the link, and again where the link is another', () => {
    const made = decidedFolder();
    const key = 'close:appointment:A2';
    decide(made.out, 'conflict-queue.csv', key, 'link: C2');
    expect(whyNot(planOf(made.out), key)).toMatch(/no run has judged it by "link: C2"/);
    review(made);
    expect(of(planOf(made.out), key)).toMatchObject([
      { target: 'ghl', contactId: 'G2', contact: 'C2/G2', decision: 'link: C2', approvedBy: 'Kim' },
    ]);
    decide(made.out, 'conflict-queue.csv', key, 'link: C1');
    review(made);
    expect(of(planOf(made.out), key)).toMatchObject([{ contactId: 'G1', decision: 'link: C1' }]);
    decide(made.out, 'conflict-queue.csv', key, 'link: nobody');
    review(made);
    expect(of(planOf(made.out), key)).toEqual([]);
  });

  test("as a system's value is written to the other, whichever it is, and only what may be written", () => {
    const made = { folder: 'fixtures/workbooks/drift', out: newPath() };
    review(made);
    const systems = ['close', 'ghl'];
    for (const [at, system] of systems.entries()) {
      for (const file of ['conflict-queue.csv', 'sync-ledger.csv'])
        setCells(made.out, file, ({ row_key }) =>
          row_key?.includes(':field-difference:') ? { decision: `use: ${system}`, decided_by: 'Kim' } : null,
        );
      review(made);
      const plan = planOf(made.out);
      expect(plan.operations.length).toBeGreaterThan(3);
      for (const { target, decision } of plan.operations)
        expect([target, decision]).toEqual([systems[1 - at], `use: ${system}`]);
      expect(plan.leftOut.length).toBeGreaterThan(0);
    }
  });
});

describe('the example of the documentation, against a CRM with the faults of real ones', () => {
  let crm: FakeCrm;
  afterEach(() => crm.close());

  /** Runs the applier in a folder, where it keeps what it has done. */
  const apply = (out: string, folder: string) =>
    new Promise<string>((done, failed) => {
      writeFileSync(join(folder, 'apply.mjs'), EXAMPLE);
      const args = ['apply.mjs', resolve(out, 'plan.json'), crm.address, 'token'];
      const child = spawn(process.execPath, args, { cwd: folder });
      let said = '';
      child.stdout.on('data', (text) => {
        said += text;
      });
      child.stderr.on('data', (text) => {
        said += text;
      });
      child.on('error', failed);
      child.on('close', () => done(said));
    });
  const applied = async (out: string) => {
    const folder = folderOf({});
    for (let turn = 0; turn < 10; turn++) if (!(await apply(out, folder)).includes('FAILED')) break;
    return folder;
  };
  const holding = (plan: Plan) => {
    for (const { contactId, fields } of plan.operations)
      for (const { field, before } of fields) {
        const contact = crm.contacts.get(contactId);
        if (contact && before) contact.fields[field] = before;
      }
  };
  const stateOf = () => JSON.stringify([...crm.contacts].map(([id, contact]) => [id, contact]));

  test('it ends in the state of a CRM without faults, each write once, and applied again changes nothing', async () => {
    const { out, plan } = planned();
    crm = await fakeCrm(contactsOf(plan));
    crm.isWell = true;
    holding(plan);
    await applied(out);
    const wanted = stateOf();
    await crm.close();
    crm = await fakeCrm(contactsOf(plan));
    holding(plan);
    await applied(out);
    const byReference = (text: string) =>
      JSON.stringify(
        (JSON.parse(text) as [string, { activities: { reference: string }[] }][]).map(([id, contact]) => [
          id,
          { ...contact, activities: contact.activities.map((one) => JSON.stringify(one)).sort() },
        ]),
      );
    expect(byReference(stateOf())).toBe(byReference(wanted));
    const references = [...crm.contacts.values()].flatMap(({ activities }) =>
      activities.map(({ reference }) => reference),
    );
    expect(references.length).toBeGreaterThan(15);
    expect(new Set(references).size).toBe(references.length);
    // A second developer, who knows nothing of the first one's keys.
    const before = stateOf();
    await applied(out);
    expect(stateOf()).toBe(before);
  });

  test('what somebody changed meanwhile is not written over', async () => {
    const { out, plan } = planned();
    const set = plan.operations.find(({ precondition }) => precondition.type === 'equals');
    crm = await fakeCrm(contactsOf(plan));
    crm.isWell = true;
    holding(plan);
    const contact = crm.contacts.get(set?.contactId ?? '');
    const field = set?.fields[0]?.field ?? '';
    if (contact) contact.fields[field] = 'changed meanwhile';
    const said = await apply(out, folderOf({}));
    expect(said).toContain(`${set?.key} ${set?.contactId} ${field} STOPPED`);
    expect(contact?.fields[field]).toBe('changed meanwhile');
  });
});

test('a plan that somebody has edited is made again, not taken for the one that was made, and is not signed', () => {
  const { out, plan } = planned();
  const path = join(out, 'plan.json');
  const made = readFileSync(path, 'utf8');
  const [first] = plan.operations;
  const edited = JSON.stringify({
    ...plan,
    operations: plan.operations.map((one) =>
      one === first ? { ...one, fields: [{ ...one.fields[0], after: 'anything' }] } : one,
    ),
  });
  writeFileSync(path, edited);
  expect(program('sign', out, '--as', 'Kim', '--statement', 'Right.')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('plan.json'),
  });
  expect(program('plan', out, '--now', '2026-06-02T00:00:00Z').stdout).not.toContain('as it was');
  expect(readFileSync(path, 'utf8')).toBe(made);
});

test('what each row would write is what its row says: of an edited file, or of another contact, nothing enters a plan', () => {
  const { out, plan } = planned();
  const path = join(out, 'proposals.jsonl');
  const ledger = readFileSync(join(out, 'sync-ledger.csv'), 'utf8');
  const target = plan.operations.find(
    ({ source, fields: [field] }) => field?.mode === 'set' && ledger.includes(source.rowKey),
  );
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(0, -1);
  const at = lines.findIndex((line) => line.includes(JSON.stringify(target?.source.rowKey)));
  const read: unknown[] = JSON.parse(lines[at] ?? '');
  const [contact, writes, after] = [7, 10, 4];
  const put = (cells: readonly unknown[], place: number, cell: unknown) =>
    cells.map((was, index) => (index === place ? cell : was));
  const others = (read[writes] as unknown[][]).map((write) => put(write, after, 'anything'));
  for (const line of [put(read, writes, others), put(read, contact, 'CLOSE-999/GHL-999')]) {
    lines[at] = JSON.stringify(line);
    writeFileSync(path, sealed(lines));
    program('plan', out);
    const { operations, leftOut }: Plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
    expect(operations.some(({ source }) => source.rowKey === target?.source.rowKey)).toBe(false);
    expect(leftOut.some(({ rowKey }) => rowKey === target?.source.rowKey)).toBe(true);
  }
});

describe('proposals that somebody has changed since the run', () => {
  test.each<readonly [string, (lines: readonly string[]) => readonly string[]]>([
    ['in a line', ([head = '', first = '', ...rest]) => [head, first.replace(/GHL-\d+/, 'GHL-999'), ...rest]],
    ['by taking a line away', ([head = '', , ...rest]) => [head, ...rest]],
    ['by cutting the end off', (lines) => lines.slice(0, -1)],
    ['by adding a line below', (lines) => [...lines, lines[1] ?? '']],
  ])('%s make no plan until the review has run again', (_, change) => {
    const { folder, out } = planned();
    const path = join(out, 'proposals.jsonl');
    const left = readFileSync(path, 'utf8');
    const edited = `${change(left.trimEnd().split('\n')).join('\n')}\n`;
    expect(edited).not.toBe(left);
    writeFileSync(path, edited);
    rmSync(join(out, 'plan.json'));
    expect(program('plan', out)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('proposals.jsonl'),
    });
    review({ folder, out });
    expect(readFileSync(path, 'utf8')).toBe(left);
    expect(program('plan', out).status).toBe(0);
  });
});
