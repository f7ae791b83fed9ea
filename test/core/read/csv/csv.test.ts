import fc from 'fast-check';
import { BREAKS, breakOf } from '../../../../src/core/read/csv/brokenRows.ts';
import { formatCsv, parseCsv, parseInPieces } from '../../../../src/core/read/csv/csv.ts';
import { sniffDialect } from '../../../../src/core/read/csv/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../../../src/core/read/knownHeadings.ts';
import { readSetUp } from '../../../../src/core/read/setup/readSetUp.ts';

const read = (text: string) => parseCsv(text, sniffDialect(text, KNOWN_HEADINGS));

test.each([
  ['commas', 'email,phone\r\na@x.test,1\r\n'],
  ['semicolons', 'email;phone\na@x.test;1\n'],
  ['tabs', 'email\tphone\na@x.test\t1\n'],
  ['bars', 'email|phone\na@x.test|1\n'],
  ['a byte order mark', '\ufeffemail,phone\r\na@x.test,1\r\n'],
  ['a byte order mark and semicolons', '\ufeffemail;phone\r\na@x.test;1\r\n'],
  ["Excel's own line", 'sep=;\r\nemail;phone\r\na@x.test;1\r\n'],
  ["Excel's own line after a byte order mark", '\ufeffsep=;\r\nemail;phone\r\na@x.test;1'],
  ['line feeds', 'email,phone\na@x.test,1\n'],
  ['carriage returns', 'email,phone\ra@x.test,1\r'],
  ['no final newline', 'email,phone\na@x.test,1'],
  ['quotes', '"email","phone"\r\n"a@x.test","1"\r\n'],
])('%s', (_, text) => {
  expect(read(text)).toEqual([
    ['email', 'phone'],
    ['a@x.test', '1'],
  ]);
});

test.each([
  ['a comma in quotes', 'email,title\na@x.test,"one, two"', 'one, two'],
  ['a newline in quotes', 'email,title\na@x.test,"one\ntwo"', 'one\ntwo'],
  ['a quote in quotes', 'email,title\na@x.test,"say ""hi"""', 'say "hi"'],
  [
    'a semicolon where commas part cells',
    'email,title\na@x.test,one; two; three; four',
    'one; two; three; four',
  ],
  [
    'a comma where semicolons part cells',
    'email;title\na@x.test;one, two, three, four',
    'one, two, three, four',
  ],
  ['white space, kept', 'email,title\na@x.test, one ', ' one '],
])('%s', (_, text, title) => {
  expect(read(text)).toEqual([
    ['email', 'title'],
    ['a@x.test', title],
  ]);
});

test('rows that do not fit the header are kept as they are', () => {
  expect(read('email,phone,title\na@x.test\nb@x.test,1,2,3\n')).toEqual([
    ['email', 'phone', 'title'],
    ['a@x.test'],
    ['b@x.test', '1', '2', '3'],
  ]);
});

test('blank rows between rows are rows, the last line ending is none', () => {
  expect(read('email,phone\n\na@x.test,1\n\n')).toEqual([['email', 'phone'], [''], ['a@x.test', '1'], ['']]);
});

test('a quote that never closes leaves a row with a cell too many', () => {
  const [header, row, ...others] = read('email,phone\na@x.test,"1\nb@x.test,2\n');
  expect([header?.length, row?.length, others]).toEqual([2, 3, []]);
});

test.each([
  ['a quote that a later row closes', 'a,b\n1,"x\n2,y\n3,"z"\n4,ok\n', [2, 3, 2]],
  ['a quote inside quotes that stands there once', 'a,b\n1,"say "hi" now"\n2,ok\n', [2, 3, 2]],
  ['a quote inside quotes that stands there twice', 'a,b\n1,"say ""hi"" now"\n2,ok\n', [2, 2, 2]],
  ['a line break in quotes', 'a,b\n1,"x\ny"\n2,ok\n', [2, 2, 2]],
  ['a quote in a cell without quotes', 'a,b\n1,5" pipe\n2,ok\n', [2, 2, 2]],
])('%s: only what may have swallowed something has a cell too many', (_, text, widths) => {
  expect(read(text).map(({ length }) => length)).toEqual(widths);
});

const POLICY = 'policy_id,record_kind,requires,accepts_alone';

test.each<[string, string, string]>([
  [
    'values with semicolons that are headings',
    ',',
    `${POLICY}\np,appointment,close_contact_id;email;starts_at,email\n`,
  ],
  [
    'more of them than there are columns',
    ',',
    `${POLICY}\np,activity,email;phone;status;title;name;company,email;phone\n`,
  ],
  [
    'headings that nobody knows',
    ',',
    'Booking no.,Client,When\nB-1,email;phone;name,1\nB-2,email;phone;name,2\n',
  ],
  [
    'a title with a comma above the headings',
    ';',
    'Leads, May 2026\nemail;phone;name\na@x.test;1;Ann, of Bo\n',
  ],
  ['one column alone', ',', 'identifier\n+1 555 010 1234;5\n'],
  ['headings with commas in them', ';', 'Email;Phone;"City, state"\na@x.test;1;"Oslo, NO"\n'],
  ['unquoted commas in every value', '\t', 'Email\tCity\na@x.test\tOslo, NO\nb@x.test\tBergen, NO\n'],
  ['headings alone', ';', 'field_name;protection\n'],
  ['prose', ',', 'Nothing to see here.\n'],
])('the delimiter of %s is %j', (_, delimiter, text) => {
  expect(sniffDialect(text, KNOWN_HEADINGS).delimiter).toBe(delimiter);
});

/** What is wrong with each row, and how many cells it has. */
const breaks = (text: string) =>
  parseCsv(text, { delimiter: ',', skip: 0 }).map((cells) => breakOf(cells)?.says ?? cells.length);
const { quote, line, end } = BREAKS;

test.each<[string, string, (string | number)[]]>([
  ['rows that end early', 'id,a,b,c\nE-1,x\nE-2,x,y\nE-3\n', [4, 2, 3, 1]],
  [
    'rows that end early and together have as many cells as the header',
    'id,a,b,c,d\nE-1,x,y\nE-2,x,y\n',
    [5, 3, 3],
  ],
  ['a line break within a cell', 'id,a,b,c\nE-1,x,so\nmuch,z\nE-2,x,y,z\n', [4, line.says, line.says, 4]],
  ['two line breaks within a cell', 'id,a,b,c\nE-1,x,so\n\nmuch,z\n', [4, line.says, line.says, line.says]],
  ['a carriage return within a cell', 'id,a,b,c\nE-1,x,so\rmuch,z\n', [4, line.says, line.says]],
  ['titles above', 'Leads\nMay,2026\n\nid,a,b,c\nE-1,x\n', [1, 2, 1, 4, 2]],
  [
    'two rows that end early, of different beginnings, each with its e-mail in its place',
    'name,x,email,phone,a,b,c,d\nAnn,,ann@x.test,+1 555 010 1101,\nMary Jo,,mj@x.test,\n',
    [8, 5, 4],
  ],
  [
    'two such rows with their days in one place',
    'name,at,a,b,c\nAnn,2026-05-01,x\nMary Jo,5/2/2026,\n',
    [5, 3, 3],
  ],
  ['a last line that breaks off', 'id,a,b,c\nE-1,x,y,z\nE-2,x', [4, 4, end.says]],
  ['a last line that ends early as others do', 'id,a,b,c\nE-1,x\nE-2,x', [4, 2, 2]],
  ['a last line that ends early', 'id,a,b,c\nE-1,x,y,z\nE-2,x\n', [4, 4, 2]],
  ['a last line that is whole', 'id,a,b,c\nE-1,x,y,z', [4, 4]],
  ['a footer', 'id,a,b,c\nE-1,x,y,z\nEnd of report', [4, 4, 1]],
  ['a quote that swallows the rest', 'id,a,b,c\nE-1,"x\nE-2,x,y,z\n', [4, quote.says]],
])('%s', (_, text, expected) => {
  expect(breaks(text)).toEqual(expected);
});

test('what is broken has a cell beyond the header, however wide the tab becomes', () => {
  const rows = parseCsv('id,a,b,c\nE-1,"x\n', { delimiter: ',', skip: 0 });
  expect(rows[1]?.slice(4)).toEqual([quote.says]);
});

test.each([
  ['likes tea', []],
  ['"likes ""green"" tea"', []],
  ['"likes tea', [2]],
])('the note %s in the contact map: problems on rows %j', (note, rows) => {
  const text = `close_contact_id,ghl_contact_id,note\nCLOSE-101,GHL-501,${note}\nCLOSE-102,GHL-502,\nCLOSE-103,GHL-503,"ok"\n`;
  const tabs = new Map([['contact-map' as const, { name: 'contact-map', rows: read(text) }]]);
  expect(readSetUp(tabs, { region: '', slice: '' }, []).problems.map(({ row }) => row)).toEqual(rows);
});

test.each([
  ['', []],
  ['\ufeff', []],
  ['\n', [['']]],
])('%j is %j', (text, rows) => {
  expect(read(text)).toEqual(rows);
});

test('what is written is read back', () => {
  const cell = fc
    .array(fc.constantFrom('a', ',', ';', '"', '\n', '\r', ' ', '\t', 'é', "'", '='))
    .map((parts) => parts.join(''));
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(rows, (table) => {
      expect(parseCsv(formatCsv(table), { delimiter: ',', skip: 0 })).toEqual(table);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, string[]]>([
  ['line feeds', ['\n']],
  ['carriage returns and line feeds', ['\r\n']],
  ['carriage returns', ['\r']],
  ['any mix of them', ['\n', '\r\n', '\r']],
])('a text whose lines end in %s says the same in pieces, cut anywhere', (_, endings) => {
  const part = fc.constantFrom('a', 'b', ',', ',', '"', '"', '""', ' ', ...endings, ...endings, 'é', '🙂');
  const texts = fc
    .tuple(fc.constantFrom('', '\ufeff'), fc.array(part, { maxLength: 40 }))
    .map(([mark, parts]) => mark + parts.join(''));
  const cuts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(texts, cuts, (text, sizes) => {
      const dialect = sniffDialect(text, KNOWN_HEADINGS);
      const parse = parseInPieces(dialect);
      const rows = [];
      let at = 0;
      for (let turn = 0; at < text.length; turn++) {
        const size = (sizes[turn % sizes.length] ?? 0) + (turn < 200 ? 0 : 1);
        rows.push(...parse(text.slice(at, at + size), false));
        at += size;
      }
      rows.push(...parse('', true));
      expect(rows).toEqual(parseCsv(text, dialect));
    }),
    { numRuns: 2000 },
  );
});

test('the rows are the same, whatever ends each line, and line breaks in quotes stay', () => {
  const cell = fc.constantFrom('', 'a', 'one, two', 'say "hi"', 'two\nlines', 'two\r\nlines', ' x ');
  const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const endings = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(tables, endings, fc.boolean(), (table, ends, isEnded) => {
      const lines = table.map((cells) => formatCsv([['x', ...cells, 'y']]).trimEnd());
      const text = lines.map((line, at) => line + ends[at % ends.length]).join('');
      const read = parseCsv(isEnded ? text : text.replace(/[\r\n]+$/, ''), { delimiter: ',', skip: 0 });
      expect(read).toEqual(table.map((cells) => ['x', ...cells, 'y']));
    }),
    { numRuns: 500 },
  );
});
