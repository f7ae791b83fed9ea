import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;

const LOCK: EmulatedClass = {
  name: 'Lock',
  path: 'LockService.Lock',
  calls: 'counted',
  signatures: { releaseLock: '', tryLock: 'int' },
};

const LOCK_SERVICE: EmulatedClass = {
  name: 'LockService',
  path: 'LockService',
  calls: 'counted',
  signatures: { getDocumentLock: '' },
};

function newLock(session: Session, name: string): Lock {
  const { locks, clock } = session.world;

  /** Nobody else runs while one session waits, so a held lock stays held and only time passes. */
  const acquire = (timeout: number): boolean => {
    const holder = locks.get(name) ?? session;
    if (holder !== session) clock.advance(timeout);
    else locks.set(name, session);
    return holder === session;
  };

  const members = {
    releaseLock() {
      if (locks.get(name) === session) locks.delete(name);
    },
    // A negative time is false (third-party measurement).
    tryLock: (timeout) => timeout >= 0 && acquire(timeout),
  } satisfies Partial<Lock>;
  return strict<Lock>(LOCK, session, members);
}

/** Gives back what a session still holds, as the end of an execution does. */
export function releaseAll(session: Session): void {
  const { locks } = session.world;
  for (const [name, holder] of locks) if (holder === session) locks.delete(name);
}

export function newLockService(session: Session): LockService {
  const members = {
    getDocumentLock: () => newLock(session, 'document'),
  } satisfies Partial<LockService>;
  return strict<LockService>(LOCK_SERVICE, session, members);
}
