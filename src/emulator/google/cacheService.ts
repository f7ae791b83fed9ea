import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { bytesOf } from './byteLength.ts';

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_CHARACTERS = 250;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;

const CACHE: EmulatedClass = {
  name: 'Cache',
  path: 'CacheService.Cache',
  calls: 'counted',
  signatures: {
    get: 'text',
    getAll: 'text[]',
    put: 'text, text | text, text, int',
    putAll: 'object | object, int',
    remove: 'text',
    removeAll: 'text[]',
  },
};

const CACHE_SERVICE: EmulatedClass = {
  name: 'CacheService',
  path: 'CacheService',
  calls: 'counted',
  signatures: { getDocumentCache: '', getScriptCache: '', getUserCache: '' },
};

function newCache(session: Session, name: string): Cache {
  const { caches, clock } = session.world;
  const store = caches.get(name) ?? new Map<string, { value: string; expires: number }>();
  caches.set(name, store);

  const get = (key: string): string | null => {
    const entry = store.get(key);
    return entry !== undefined && entry.expires > clock.now() ? entry.value : null;
  };

  const put = (key: string, value: string, seconds = DEFAULT_SECONDS): void => {
    if (key.length > MAX_KEY_CHARACTERS) throw exception('Argument too large: key');
    if (bytesOf(value) > MAX_VALUE_BYTES) throw exception('Argument too large: value');
    // That Google refuses a longer time, and not shortens it, is unverified.
    if (seconds < 1 || seconds > MAX_SECONDS) throw exception('Invalid argument: expirationInSeconds');
    store.set(key, { value, expires: clock.now() + seconds * 1000 });
  };

  const members = {
    get,
    getAll(keys) {
      const found = keys.map((key) => [key, get(key)] as const).filter(([, value]) => value !== null);
      return Object.fromEntries(found);
    },
    put,
    putAll(values: Record<string, unknown>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) put(key, String(value), seconds);
    },
    remove(key) {
      store.delete(key);
    },
    removeAll(keys) {
      for (const key of keys) store.delete(key);
    },
  } satisfies Partial<Cache>;
  return strict<Cache>(CACHE, session, members);
}

export function newCacheService(session: Session): CacheService {
  const members = {
    getDocumentCache: () => newCache(session, 'document'),
    getScriptCache: () => newCache(session, 'script'),
    getUserCache: () => newCache(session, `user:${session.email}`),
  } satisfies Partial<CacheService>;
  return strict<CacheService>(CACHE_SERVICE, session, members);
}
