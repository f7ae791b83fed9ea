import {
  type Decide,
  decideIn,
  differences,
  differentAgain,
  preparedFor,
  resultsHere,
  runReview,
  tablesIn,
  tablesThere,
  tableThere,
} from '../../bench/bigquery/sides.ts';
import { buildCommandLine } from '../support/commandLine.ts';
import { INPUTS } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';

beforeAll(buildCommandLine);

const MAP = [
  'close_contact_id,ghl_contact_id,email,phone,city',
  'C1,G1,ann@x.test,+15550100001,Rome',
  'C2,G2,bo@x.test,+15550100002,Oslo',
  '77,G3,cy@x.test,,',
  'C4,77,di@x.test,,',
  '',
];
const CHANGES = [
  'change_id,ghl_contact_id,email,field,new_value,updated_at',
  'H1,,new@x.test,city,Bergen,2026-05-01T10:00:00Z',
  'H2,,other@x.test,city,Paris,2026-05-01T10:00:00Z',
  'H3,,third@x.test,city,Bonn,2026-05-02T10:00:00Z',
  'H4,G2,bo@x.test,city,Lima,2026-05-03T10:00:00Z',
  'H5,,fifth@x.test,city,Nice,2026-05-04T10:00:00Z',
  'H6,,sixth@x.test,city,Nice,2026-05-04T10:00:00Z',
  'H7,,seventh@x.test,phone,+15550100009,2026-05-04T10:00:00Z',
  'H8,,eighth@x.test,phone,+15550100009,2026-05-04T10:00:00Z',
  '',
];
const APPOINTMENTS = [
  'appointment_id,close_contact_id,email,start_at,status,updated_at,title',
  'A1,C1,ann@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea',
  'A2,C9,new@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea',
  'A4,C9,new@x.test,2026-05-09T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Tea',
  'A3,C1,bo@x.test,2026-05-10T10:00:00Z,scheduled,2026-05-01T10:00:00Z,Lunch',
  '',
];
const FILES = {
  ...INPUTS,
  'contact-map.csv': MAP.join('\n'),
  'ghl-contact-changes.csv': CHANGES.join('\n'),
  'close-appointments.csv': APPOINTMENTS.join('\n'),
};
/** To whom each conflict is linked, by its event. */
const LINKS: Readonly<Record<string, string>> = {
  H1: 'C1/G1',
  H2: 'C1/G1',
  H3: 'G1',
  H5: 'C2/G2',
  H6: 'G9',
  H7: 'C1/G1',
  H8: 'C2/G2',
  A2: 'C1/G1',
  A3: '77',
  A4: 'C1/G1',
};

const linking: Decide = (outcome, { event_id = '' }) =>
  outcome === 'conflict' && LINKS[event_id]
    ? { decision: `link: ${LINKS[event_id]}`, decided_by: 'Kim', decided_at: '2026-06-01' }
    : null;
const nothing: Decide = () => null;

async function linkedIn(here: string): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for await (const row of tablesIn(here)('conflict')) {
    const at = (name: string) =>
      (JSON.parse(row) as string[]).find((cell) => cell.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
    if (at('if_linked')) said[at('event_id')] = at('if_linked');
  }
  return said;
}

test('linked conflicts come to what they come to on the command line, whoever else is linked to the same contact', async () => {
  const folder = folderOf(FILES);
  const { different, here, there } = await differentAgain(folder, {}, [
    { decide: linking, folder },
    { decide: nothing, folder },
  ]);
  expect(different).toEqual([]);
  const said = await linkedIn(here);
  expect(Object.keys(said).sort()).toEqual(Object.keys(LINKS).sort());
  expect(there.calls.judge_link?.count).toBe(2 * Object.keys(LINKS).length);
  // Two at one time hold each other; the newest of all is written; one of nobody and one of two contacts are not judged.
  expect(['H1', 'H2', 'H3', 'H5'].map((id) => said[id]?.includes('still held'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  // What nobody of the map has said twice is said twice by one contact.
  expect([said.A2, said.A4].map((text) => text?.includes('still held'))).toEqual([true, true]);
  there.close();
});

test('a link that comes to something else than at the run before is taken back', async () => {
  const folder = folderOf(FILES);
  const moved = folderOf({ ...FILES, 'contact-map.csv': MAP.join('\n').replace('Rome', 'Bonn') });
  const { different, here, there } = await differentAgain(folder, {}, [
    { decide: linking, folder },
    { decide: nothing, folder: moved },
  ]);
  expect(different).toEqual([]);
  expect(Object.keys(await linkedIn(here))).not.toContain('H3');
  there.close();
});

test('a link in the place of which somebody says something else comes to nothing any more', async () => {
  const folder = folderOf(FILES);
  const { different, here, there } = await differentAgain(folder, {}, [{ decide: linking, folder }]);
  expect(different).toEqual([]);
  await there.run(`UPDATE ${tableThere('conflicts')} SET decision = 'reject' WHERE TRUE`);
  decideIn(here, (outcome) => (outcome === 'conflict' ? { decision: 'reject' } : null));
  await runReview(there, await preparedFor(folder, {}));
  await resultsHere(folder, {}, here);
  expect(await differences(tablesThere(there), tablesIn(here))).toEqual([]);
  expect(await linkedIn(here)).toEqual({});
  there.close();
});
