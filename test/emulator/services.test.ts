import { createEmulator } from '../../src/emulator/emulator.ts';

const atNoon = () => createEmulator({ now: () => Date.parse('2026-05-09T12:00:00Z') });

test('a lock that one session holds is held for the other until it is given back', () => {
  const emulator = atNoon();
  const mine = emulator.globals.LockService.getDocumentLock();
  const other = emulator.openSession({ email: 'ann@example.test' });
  const theirs = other.globals.LockService.getDocumentLock();
  expect([mine.tryLock(0), mine.tryLock(0), theirs.tryLock(500)]).toEqual([true, true, false]);
  expect(emulator.clock.now()).toBe(Date.parse('2026-05-09T12:00:00.500Z'));
  theirs.releaseLock();
  expect(theirs.tryLock(0)).toBe(false);
  mine.releaseLock();
  expect(theirs.tryLock(0)).toBe(true);
  other.endExecution();
  expect(mine.tryLock(0)).toBe(true);
});

test('a negative time is false', () => {
  expect(atNoon().globals.LockService.getDocumentLock().tryLock(-100)).toBe(false);
});

test('properties are shared by the document, not between users', () => {
  const emulator = atNoon();
  const other = emulator.openSession({ email: 'ann@example.test' }).globals.PropertiesService;
  const { PropertiesService } = emulator.globals;
  PropertiesService.getDocumentProperties().setProperty('run', '1');
  PropertiesService.getUserProperties().setProperty('name', 'Me');
  expect(other.getDocumentProperties().getProperty('run')).toBe('1');
  expect(other.getUserProperties().getProperty('name')).toBeNull();
});

test('properties are set, replaced and deleted', () => {
  const properties = atNoon().globals.PropertiesService.getDocumentProperties();
  properties.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' });
  expect(properties.getProperties()).toEqual({ a: '1', b: '2', c: '3' });
  properties.setProperties({ d: '4' }, true);
  expect(properties.getProperties()).toEqual({ d: '4' });
  expect(properties.deleteProperty('d').getProperty('d')).toBeNull();
});

test('a property takes 9 KB, a store 500 KB', () => {
  const properties = atNoon().globals.PropertiesService.getDocumentProperties();
  const full = 'x'.repeat(9 * 1024);
  properties.setProperty('full', full);
  expect(() => properties.setProperty('more', `${full}x`)).toThrow('Argument too large: value');
  expect(() => properties.setProperty('wide', 'é'.repeat(5000))).toThrow('Argument too large: value');
  const many = Object.fromEntries(Array.from({ length: 56 }, (_, number) => [`key${number}`, full]));
  expect(() => properties.setProperties(many)).toThrow('You have exceeded the property storage quota.');
  expect(Object.keys(properties.getProperties())).toEqual(['full']);
});

test.each([
  ['yyyy-MM-dd HH:mm:ss', 'Etc/UTC', '2026-05-09 16:05:03'],
  ['MMM d, yy h:mm a', 'Asia/Kolkata', 'May 9, 26 9:35 PM'],
])('formatDate %s in %s', (pattern, timeZone, formatted) => {
  const { Utilities } = atNoon().globals;
  expect(Utilities.formatDate(new Date('2026-05-09T16:05:03.007Z'), timeZone, pattern)).toBe(formatted);
});

test('a pattern letter that is not emulated throws', () => {
  const { Utilities } = atNoon().globals;
  expect(() => Utilities.formatDate(new Date(0), 'Etc/UTC', 'w')).toThrow(
    'Date pattern letter w is not emulated',
  );
});

test('the console writes a log and costs no call', () => {
  const emulator = atNoon();
  emulator.globals.console.warn('rows', { left: 2 });
  expect(emulator.log).toEqual(['rows {"left":2}']);
  expect(emulator.calls.calls).toBe(0);
});

test.each([
  ['2026-03-08T06:59:59Z', '01:59:59'],
  ['2026-03-08T07:00:00Z', '03:00:00'],
  ['2026-11-01T05:30:00Z', '01:30:00'],
  ['2026-11-01T06:30:00Z', '01:30:00'],
])('on a day on which the clocks change %s is %s in New York', (moment, wall) => {
  const { Utilities } = atNoon().globals;
  expect(Utilities.formatDate(new Date(moment), 'America/New_York', 'HH:mm:ss')).toBe(wall);
});
