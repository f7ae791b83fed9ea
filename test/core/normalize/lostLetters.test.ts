import { makeIdentifierReader } from '../../../src/core/normalize/identifier.ts';

/** U+FFFD stands where a file was read in another encoding than it was written in: a letter was lost. */
const LOST = '\ufffd';
const read = makeIdentifierReader('US');

test.each([
  ['email', 'ann@x.test'],
  ['phone', '+1 555 010 1234'],
  ['phone', '(555) 010-1234'],
  ['close_contact_id', 'CLOSE-101'],
  ['salesforce_contact_id', '003xx000004TmiQAAS'],
] as const)('%s %j with a lost letter anywhere is nobody whom the rest would name', (kind, cell) => {
  const { canonical } = read(kind, cell);
  expect(canonical).not.toBe('');
  for (let at = 0; at <= cell.length; at++)
    for (const lost of [LOST, LOST + LOST, `${LOST} `, ` ${LOST}`, `📧${LOST}`]) {
      const damaged = cell.slice(0, at) + lost + cell.slice(at);
      const reading = read(kind, damaged);
      if (reading.state === 'missing') throw new Error(`${damaged} is missing`);
      if (reading.canonical === canonical) throw new Error(`${damaged} is ${canonical}`);
    }
});

test.each(['email', 'phone', 'close_contact_id'] as const)(
  '%s: a cell of lost letters alone is not an empty one',
  (kind) => {
    expect(read(kind, LOST.repeat(5)).state).not.toBe('missing');
  },
);

test('a letter lost in the name beside an address loses nothing of the address', () => {
  expect(read('email', `${LOST}ngel Lee <ann@x.test>`)).toMatchObject({
    state: 'usable',
    canonical: 'ann@x.test',
  });
});
