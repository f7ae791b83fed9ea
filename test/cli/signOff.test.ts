import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, program } from '../support/commandLine.ts';
import {
  decidedFolder,
  INPUTS,
  MAP,
  review,
  type Signed,
  setCells,
  signedFolder,
} from '../support/signedFolder.ts';
import { filesIn } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const edit = (path: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has no ${from}`);
  writeFileSync(path, edited);
};
const verify = ({ folder, out }: Signed, ...more: string[]) => {
  const { status, stdout } = program('verify', out, ...(more.length > 0 ? more : [folder]));
  return {
    status,
    changes: stdout
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('Note: ')),
  };
};

describe('what is signed stands', () => {
  test.each<[string, (signed: Signed) => void]>([
    ['as it is', () => {}],
    ['after a note', ({ out }) => setCells(out, 'sync-ledger.csv', () => ({ note: 'called her' }))],
    [
      'after the tables were sorted',
      ({ out }) => {
        const path = join(out, 'sync-ledger.csv');
        const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
        writeFileSync(path, `${[header, ...rows.reverse()].join('\r\n')}\r\n`);
      },
    ],
    ['after a run on the same', review],
    [
      'after an export was saved by another program',
      ({ folder }) =>
        edit(
          join(folder, 'contact-map.csv'),
          /^[\s\S]*$/,
          `\ufeff${MAP.replaceAll('\n', '\r\n').replaceAll('C1', '"C1"')}`,
        ),
    ],
  ])('%s', (_, change) => {
    const signed = signedFolder();
    change(signed);
    expect(verify(signed)).toEqual({ status: 0, changes: [] });
  });
});

describe('what has changed since is named, and nothing else', () => {
  test.each<[string, (signed: Signed) => void, RegExp]>([
    [
      'a cell of an export',
      ({ folder }) => edit(join(folder, 'close-appointments.csv'), 'Lunch', 'Brunch'),
      /source tab close-appointments: its cells/,
    ],
    [
      'an export that is new',
      ({ folder }) => writeFileSync(join(folder, 'more.csv'), INPUTS['close-appointments.csv'] ?? ''),
      /more: it is new/,
    ],
    [
      'an export that is gone',
      ({ folder }) => rmSync(join(folder, 'close-appointments.csv')),
      /close-appointments: it is gone/,
    ],
    [
      'a row of the map',
      ({ folder }) => edit(join(folder, 'contact-map.csv'), 'bo@x', 'bob@x'),
      /contact map.*its cells/,
    ],
    [
      'a row of a policy',
      ({ folder }) => edit(join(folder, 'field-policy.csv'), 'allow', 'ask'),
      /set-up tab field-policy: its cells/,
    ],
    [
      'a decision',
      ({ out }) => setCells(out, 'conflict-queue.csv', () => ({ decision: 'approve' })),
      /^the decisions/,
    ],
    [
      'who decided',
      ({ out }) => setCells(out, 'conflict-queue.csv', () => ({ decided_by: 'Lee' })),
      /^the decisions/,
    ],
    [
      'a verdict',
      ({ out }) => setCells(out, 'sync-ledger.csv', (_, at) => (at === 0 ? { contact_key: 'C2/G2' } : null)),
      /^the verdicts/,
    ],
    ['the plan', ({ out }) => edit(join(out, 'plan.json'), 'customer', 'vip'), /^the plan/],
    [
      'a sample that was not there',
      ({ out }) => writeFileSync(join(out, 'sample.csv'), 'row_key,answer\nclose:appointment:A1,right\n'),
      /^the sample/,
    ],
    [
      'the statement',
      ({ out }) => edit(join(out, 'signoff.json'), 'are right', 'are all right'),
      /^the sign-off itself/,
    ],
    [
      'who signed',
      ({ out }) => edit(join(out, 'signoff.json'), '"as": "Kim"', '"as": "Lee"'),
      /^the sign-off itself/,
    ],
    ['the role', ({ out }) => edit(join(out, 'signoff.json'), 'owner', 'developer'), /^the sign-off itself/],
    [
      'a line of the decision log',
      ({ out }) => edit(join(out, 'decisions.jsonl'), '"by":"Kim"', '"by":"Lee"'),
      /^the decision log: line 1 /,
    ],
    [
      'the note in a line of the decision log',
      ({ out }) => edit(join(out, 'decisions.jsonl'), '"note":""', '"note":"called her"'),
      /^the decision log: line 1 /,
    ],
    [
      'a decision log that begins anew',
      (signed) => {
        rmSync(join(signed.out, 'decisions.jsonl'));
        review(signed);
      },
      /^the decision log: /,
    ],
    [
      'the version of the program',
      ({ out }) => edit(join(out, 'run.json'), /"version": "[^"]*"/, '"version": "9.9.9"'),
      /^the program: .*9\.9\.9/,
    ],
  ])('%s', (_, change, named) => {
    const signed = signedFolder();
    change(signed);
    const { status, changes } = verify(signed);
    expect(status).toBe(3);
    expect(changes).toEqual([expect.stringMatching(named)]);
  });
});

describe('a sample that was signed', () => {
  let sampled: Signed;
  const answer = (cells: Readonly<Record<string, string>>) =>
    setCells(sampled.out, 'sample.csv', (_, at) => (at === 0 ? cells : null));
  beforeAll(() => {
    sampled = decidedFolder();
    review(sampled);
    program('sample', sampled.out);
    setCells(sampled.out, 'sample.csv', () => ({ answer: 'right', answered_by: 'Kim' }));
    program('sample', sampled.out);
    program('plan', sampled.out);
    program('sign', sampled.out, '--as', 'Kim', '--statement', 'right');
  });

  test.each<[string, () => void, number, RegExp[]]>([
    ['stands', () => {}, 0, []],
    ['stands after a note', () => answer({ note: 'looked twice' }), 0, []],
    ['is void where an answer is another', () => answer({ answer: 'wrong' }), 3, [/^the sample/]],
    ['stands where that is taken back', () => answer({ answer: 'right' }), 0, []],
    ['is void where it is gone', () => rmSync(join(sampled.out, 'sample.csv')), 3, [/^the sample/]],
  ])('%s', (_, change, status, named) => {
    change();
    expect(verify(sampled)).toEqual({ status, changes: named.map((one) => expect.stringMatching(one)) });
  });
});

test('a log that somebody has changed is not signed, and says in one line which lines', () => {
  const { folder, out } = signedFolder();
  edit(join(out, 'decisions.jsonl'), /"to":"approve"/g, '"to":"use: ghl"');
  const before = readFileSync(join(out, 'signoff.json'), 'utf8');
  const { status, stderr } = program('sign', out, '--as', 'Lee', '--statement', 'right');
  expect(status).toBe(2);
  expect(stderr.match(/the decision log/g)).toHaveLength(1);
  expect(readFileSync(join(out, 'signoff.json'), 'utf8')).toBe(before);
  expect(verify({ folder, out }).changes).toEqual([expect.stringMatching(/^the decision log: lines 1 to /)]);
});

test('where the log was moved away, what stands in the tables is logged and signed anew', () => {
  const signed = signedFolder();
  rmSync(join(signed.out, 'decisions.jsonl'));
  review(signed);
  program('plan', signed.out);
  expect(program('sign', signed.out, '--as', 'Lee', '--statement', 'right').status).toBe(0);
  expect(verify(signed)).toEqual({ status: 0, changes: [] });
});

test('without the exports it goes by what the last run has seen of them', () => {
  const signed = signedFolder();
  edit(join(signed.folder, 'contact-map.csv'), 'bo@x', 'bob@x');
  expect(program('verify', signed.out).status).toBe(0);
  review(signed);
  expect(program('verify', signed.out).status).toBe(3);
});

describe('a completed run on other inputs', () => {
  test('that comes out the same renews the sign-off by a line of the log', () => {
    const signed = signedFolder();
    appendFileSync(join(signed.folder, 'contact-map.csv'), 'C3,G3,cy@x.test,+15550100003,lead\n');
    expect(verify(signed).status).toBe(3);
    review(signed);
    expect(verify(signed)).toEqual({ status: 0, changes: [] });
    expect(readFileSync(join(signed.out, 'decisions.jsonl'), 'utf8')).toMatch(/sign-off renewed at run-/);
    const files = filesIn(signed.out);
    review(signed);
    expect(filesIn(signed.out)).toEqual(files);
    edit(join(signed.folder, 'contact-map.csv'), 'cy@x.test', 'cyd@x.test');
    expect(verify(signed).status).toBe(3);
  });

  test('that comes out otherwise does not', () => {
    const signed = signedFolder();
    edit(join(signed.folder, 'ghl-contact-changes.csv'), 'customer', 'vip');
    review(signed);
    const { status, changes } = verify(signed);
    expect(status).toBe(3);
    expect(changes.join()).toMatch(/ghl-contact-changes.*the verdicts.*the decisions/);
  });
});

test('a clock that was set back is said, and voids nothing', () => {
  const signed = signedFolder();
  appendFileSync(join(signed.folder, 'contact-map.csv'), 'C3,G3,cy@x.test,+15550100003,lead\n');
  review(signed);
  const { status, stdout } = program('verify', signed.out, signed.folder);
  expect([status, stdout]).toEqual([0, expect.stringContaining('a clock was set back')]);
});

test('with the folder of exports, every input stands beside the sign-off as the bytes that were hashed', () => {
  const { folder, out } = decidedFolder();
  review({ folder, out });
  program('plan', out);
  const sign = () => program('sign', out, folder, '--as', 'Kim', '--statement', 'right');
  edit(join(folder, 'contact-map.csv'), 'bo@x', 'bob@x');
  expect([sign().status, sign().stderr]).toEqual([
    2,
    expect.stringMatching(/contact-map in .* is not as the last run/),
  ]);
  edit(join(folder, 'contact-map.csv'), 'bob@x', 'bo@x');
  expect(sign().status).toBe(0);
  const run = (script: string) => spawnSync('sh', ['-c', script], { cwd: out, encoding: 'utf8' });
  const { status, stdout } = run('sha256sum -c signed/SHA256SUMS');
  expect([status, stdout.match(/: OK/g)?.length]).toEqual([0, 3 + Object.keys(INPUTS).length]);
  const { bound } = JSON.parse(readFileSync(join(out, 'signoff.json'), 'utf8'));
  for (const { tab, sha256 } of bound.inputs)
    expect(run(`sha256sum 'signed/inputs/${tab}.csv'`).stdout.split(' ')[0]).toBe(sha256);
});

test.each<[string, (signed: Signed) => void, RegExp]>([
  ['as it was signed', () => {}, /Signed\.[\s\S]*It stands/],
  ['void', ({ out }) => setCells(out, 'sync-ledger.csv', () => ({ decision: 'reject' })), /sign-off is void/],
])('the handoff leads with the sign-off: %s', (_, change, says) => {
  const signed = signedFolder();
  change(signed);
  review(signed);
  const handoff = readFileSync(join(signed.out, 'handoff.md'), 'utf8');
  expect(handoff.slice(0, handoff.indexOf('## Technical record'))).toMatch(says);
});

describe('several signers', () => {
  const two = { ...INPUTS, 'settings.csv': 'setting,value\nsigners,2\n' };
  const sign = (out: string, as: string) => program('sign', out, '--as', as, '--statement', 'right');

  test('one is not enough where the settings ask for two, and nobody signs twice', () => {
    const signed = signedFolder(two);
    expect(verify(signed)).toEqual({ status: 3, changes: ['1 of 2 signatures are missing'] });
    expect(sign(signed.out, ' kim ').status).toBe(2);
    expect(sign(signed.out, 'Lee').status).toBe(0);
    expect(verify(signed)).toEqual({ status: 0, changes: [] });
  });

  test('what is void is signed anew, and alone', () => {
    const { out } = signedFolder(two);
    setCells(out, 'conflict-queue.csv', () => ({ decision: 'needs info' }));
    program('plan', out);
    expect(sign(out, 'Kim').stdout).toMatch(/earlier sign-off was void[\s\S]*Not ready/);
    const { signatures } = JSON.parse(readFileSync(join(out, 'signoff.json'), 'utf8'));
    expect(signatures).toMatchObject([{ as: 'Kim', open: [expect.stringContaining('1 row')] }]);
  });
});

describe('what cannot be is one clear line, and nothing is written', () => {
  test.each<[string, (made: Signed) => void, (made: Signed) => string[], RegExp]>([
    [
      'a plan where nobody has approved',
      ({ out }) => setCells(out, 'sync-ledger.csv', () => ({ decision: '' })),
      ({ out }) => ['plan', out],
      /no row is approved/,
    ],
    [
      'a plan of a folder without a run',
      ({ out }) => rmSync(join(out, 'run.json')),
      ({ out }) => ['plan', out],
      /run\.json is not there/,
    ],
    [
      'a plan over one of a newer program',
      ({ out }) => writeFileSync(join(out, 'plan.json'), '{"formatVersion": 7}'),
      ({ out }) => ['plan', out],
      /formatVersion 7/,
    ],
    [
      'a plan of proposals of another run',
      ({ out }) => edit(join(out, 'proposals.jsonl'), /run-\w+/, 'run-x'),
      ({ out }) => ['plan', out],
      /not of the run/,
    ],
    [
      'a sign-off without a plan',
      ({ out }) => rmSync(join(out, 'plan.json')),
      ({ out }) => ['sign', out, '--as', 'Kim', '--statement', 'x'],
      /no plan\.json/,
    ],
    [
      'a sign-off of an old plan',
      ({ out }) => setCells(out, 'sync-ledger.csv', (_, at) => (at === 0 ? { decision: 'reject' } : null)),
      ({ out }) => ['sign', out, '--as', 'Kim', '--statement', 'x'],
      /plan\.json is not of the decisions/,
    ],
    [
      'a blank name',
      () => {},
      ({ out }) => ['sign', out, '--as', ' ', '--statement', 'x'],
      /--as is missing or blank/,
    ],
    [
      'a blank statement',
      () => {},
      ({ out }) => ['sign', out, '--as', 'Kim', '--statement', ''],
      /--statement is missing or blank/,
    ],
    ['verifying what nobody has signed', () => {}, ({ out }) => ['verify', out], /no signoff\.json/],
    [
      'verifying a sign-off of a newer program',
      ({ out }) => writeFileSync(join(out, 'signoff.json'), '{"formatVersion": 2}'),
      ({ out }) => ['verify', out],
      /formatVersion 2/,
    ],
    [
      'a sample beside a sign-off of a newer program',
      ({ out }) => writeFileSync(join(out, 'signoff.json'), '{"formatVersion": 2}'),
      ({ out }) => ['sample', out],
      /formatVersion 2/,
    ],
    [
      'a plan beside one',
      ({ out }) => {
        writeFileSync(join(out, 'signoff.json'), '{"formatVersion": 2}');
        setCells(out, 'sync-ledger.csv', (_, at) => (at === 0 ? { decision: 'reject' } : null));
      },
      ({ out }) => ['plan', out],
      /formatVersion 2/,
    ],
    [
      'verifying against a folder that is not there',
      ({ folder, out }) => {
        writeFileSync(join(out, 'signoff.json'), '{"formatVersion": 1, "signatures": []}');
        renameSync(folder, `${folder}-gone`);
      },
      ({ folder, out }) => ['verify', out, folder],
      /there is no folder/,
    ],
  ])('%s', (_, change, args, says) => {
    const made = decidedFolder();
    program('plan', made.out);
    change(made);
    const files = filesIn(made.out);
    const { status, stdout, stderr } = program(...args(made));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(filesIn(made.out)).toEqual(files);
  });

  test('a sign-off of another folder is void here, and kept when this one is signed', () => {
    const { out } = signedFolder();
    const elsewhere = signedFolder({ ...INPUTS, 'contact-map.csv': MAP.replace('bo@x', 'bob@x') });
    const foreign = readFileSync(join(elsewhere.out, 'signoff.json'), 'utf8');
    writeFileSync(join(out, 'signoff.json'), foreign);
    expect(program('verify', out)).toMatchObject({
      status: 3,
      stdout: expect.stringContaining('contact map'),
    });
    expect(program('sign', out, '--as', 'Lee', '--statement', 'right').status).toBe(0);
    const [kept = ''] = readdirSync(join(out, 'signed/earlier'));
    expect(readFileSync(join(out, 'signed/earlier', kept), 'utf8')).toBe(foreign);
  });

  test("a sign-off of another folder's exports", () => {
    const { out } = signedFolder();
    const { folder } = decidedFolder({ ...INPUTS, 'contact-map.csv': MAP.replace('bo@x', 'bob@x') });
    expect(program('verify', out, folder).status).toBe(3);
  });
});
