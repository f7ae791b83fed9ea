import { createEmulator } from '../../src/emulator/emulator.ts';

const atNoon = () => createEmulator({ now: () => Date.parse('2026-05-09T12:00:00Z') });

test('a lock that one session holds is held for the other until it is given back', () => {
  const emulator = atNoon();
  const mine = emulator.globals.LockService.getDocumentLock();
  const other = emulator.openSession({ email: 'ann@example.test' });
  const theirs = other.globals.LockService.getDocumentLock();
  expect([mine.tryLock(0), mine.tryLock(0), mine.hasLock()]).toEqual([true, true, true]);
  expect([theirs.tryLock(500), theirs.hasLock()]).toEqual([false, false]);
  expect(emulator.clock.now()).toBe(Date.parse('2026-05-09T12:00:00.500Z'));
  expect(() => theirs.waitLock(1000)).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
  theirs.releaseLock();
  expect(mine.hasLock()).toBe(true);
  mine.releaseLock();
  expect(theirs.tryLock(0)).toBe(true);
  other.endExecution();
  expect(mine.tryLock(0)).toBe(true);
});

test('a negative time is false in tryLock and throws in waitLock', () => {
  const lock = atNoon().globals.LockService.getDocumentLock();
  expect(lock.tryLock(-100)).toBe(false);
  expect(() => lock.waitLock(-100)).toThrow('Invalid argument: timeoutInMillis');
});

test("users' locks are their own, the document's and the script's are not the same", () => {
  const emulator = atNoon();
  const other = emulator.openSession({ email: 'ann@example.test' }).globals.LockService;
  const { LockService } = emulator.globals;
  expect([LockService.getUserLock().tryLock(0), other.getUserLock().tryLock(0)]).toEqual([true, true]);
  expect([LockService.getDocumentLock().tryLock(0), other.getScriptLock().tryLock(0)]).toEqual([true, true]);
});

test('properties are shared by the document, not between users', () => {
  const emulator = atNoon();
  const other = emulator.openSession({ email: 'ann@example.test' }).globals.PropertiesService;
  const { PropertiesService } = emulator.globals;
  PropertiesService.getDocumentProperties().setProperty('run', '1');
  PropertiesService.getUserProperties().setProperty('name', 'Me');
  expect(other.getDocumentProperties().getProperty('run')).toBe('1');
  expect(other.getUserProperties().getProperty('name')).toBeNull();
  expect(other.getScriptProperties().getKeys()).toEqual([]);
});

test('properties are set, replaced and deleted', () => {
  const properties = atNoon().globals.PropertiesService.getDocumentProperties();
  properties.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' });
  expect(properties.getProperties()).toEqual({ a: '1', b: '2', c: '3' });
  properties.setProperties({ d: '4' }, true);
  expect(properties.getKeys()).toEqual(['d']);
  expect(properties.deleteProperty('d').getProperty('d')).toBeNull();
  expect(properties.setProperty('e', '').deleteAllProperties().getKeys()).toEqual([]);
});

test('a property takes 9 KB, a store 500 KB', () => {
  const properties = atNoon().globals.PropertiesService.getDocumentProperties();
  const full = 'x'.repeat(9 * 1024);
  properties.setProperty('full', full);
  expect(() => properties.setProperty('more', `${full}x`)).toThrow('Argument too large: value');
  expect(() => properties.setProperty('wide', 'é'.repeat(5000))).toThrow('Argument too large: value');
  const many = Object.fromEntries(Array.from({ length: 56 }, (_, number) => [`key${number}`, full]));
  expect(() => properties.setProperties(many)).toThrow('You have exceeded the property storage quota.');
  expect(properties.getKeys()).toEqual(['full']);
});

test('what is cached expires by the clock, after ten minutes unless told otherwise', () => {
  const emulator = atNoon();
  const cache = emulator.globals.CacheService.getScriptCache();
  cache.put('default', 'a');
  cache.put('long', 'b', 21_600);
  emulator.globals.Utilities.sleep(300_000);
  expect(cache.getAll(['default', 'long', 'missing'])).toEqual({ default: 'a', long: 'b' });
  emulator.clock.advance(300_000);
  expect([cache.get('default'), cache.get('long')]).toEqual([null, 'b']);
  emulator.clock.advance(21_600_000);
  expect(cache.get('long')).toBeNull();
});

test.each<[string, string, number]>([
  ['k', 'x'.repeat(100 * 1024 + 1), 60],
  ['k'.repeat(251), 'x', 60],
  ['k', 'x', 21_601],
  ['k', 'x', 0],
])('the cache refuses what is too large or too long', (key, value, seconds) => {
  const cache = atNoon().globals.CacheService.getScriptCache();
  expect(() => cache.put(key, value, seconds)).toThrow(/^(Argument too large|Invalid argument): \w+$/);
});

test('removed values are gone from every session', () => {
  const emulator = atNoon();
  const theirs = emulator.openSession({ email: 'ann@example.test' }).globals.CacheService.getDocumentCache();
  const mine = emulator.globals.CacheService.getDocumentCache();
  mine?.putAll({ a: '1', b: '2', c: '3' });
  theirs?.remove('a');
  theirs?.removeAll(['b']);
  expect(mine?.getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
});

test('the active user is refused to a script that does not ask for the e-mail', () => {
  const { Session } = atNoon().globals;
  expect(() => Session.getActiveUser()).toThrow(/do not have permission to call Session.getActiveUser/);
});

test('a user may be nobody', () => {
  const emulator = atNoon();
  emulator.behavior.refusesActiveUser = false;
  const { Session } = emulator.openSession({ email: '' }).globals;
  expect([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]).toEqual(['', '']);
  expect(Session.getTemporaryActiveUserKey()).not.toBe(
    createEmulator().globals.Session.getTemporaryActiveUserKey(),
  );
});

test('digests are signed bytes', () => {
  const { Utilities } = atNoon().globals;
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8);
  expect(digest).toHaveLength(32);
  expect(digest.slice(0, 4)).toEqual([74, -103, 85, 126]);
  expect(() => Reflect.get(Utilities.DigestAlgorithm, 'MD5')).toThrow('DigestAlgorithm.MD5 is not emulated');
});

test.each<[string | number[], string]>([
  ['é', 'w6k='],
  [[-1, 0, 1], '/wAB'],
])('base64 of %j', (data, encoded) => {
  const { Utilities } = atNoon().globals;
  expect(typeof data === 'string' ? Utilities.base64Encode(data) : Utilities.base64Encode(data)).toBe(
    encoded,
  );
});

test.each([
  ['yyyy-MM-dd HH:mm:ss', 'Etc/UTC', '2026-05-09 16:05:03'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", 'America/New_York', '2026-05-09T12:05:03-04:00'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Etc/UTC', '2026-05-09T16:05:03.007Z'],
  ['EEE, d MMM yy h:mm a Z', 'Asia/Kolkata', 'Sat, 9 May 26 9:35 PM +0530'],
  ["MMMM 'o''clock'", 'Etc/UTC', "May o'clock"],
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

test('uuids are reproducible and differ', () => {
  const { getUuid } = atNoon().globals.Utilities;
  const again = atNoon().globals.Utilities;
  const [first, second] = [getUuid(), getUuid()];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).not.toBe(first);
  expect(again.getUuid()).toBe(first);
});

test('console and Logger write one log and cost no call', () => {
  const emulator = atNoon();
  emulator.globals.console.warn('rows', { left: 2 });
  emulator.globals.Logger.log('done');
  expect(emulator.log).toEqual(['rows {"left":2}', 'done']);
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
