import { exception, notEmulated } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { bytesOf } from './byteLength.ts';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

const PROPERTIES: EmulatedClass = {
  name: 'Properties',
  path: 'PropertiesService.Properties',
  calls: 'counted',
  signatures: {
    getProperty: 'text',
    setProperty: 'text, text',
    getProperties: '',
    setProperties: 'object | object, boolean',
    deleteProperty: 'text',
  },
};

const PROPERTIES_SERVICE: EmulatedClass = {
  name: 'PropertiesService',
  path: 'PropertiesService',
  calls: 'counted',
  signatures: { getDocumentProperties: '', getUserProperties: '' },
};

/** Limits as documented: 9 KB a value, 500 KB a store. That they count bytes of UTF-8 is *unverified*. */
function assertFits(store: ReadonlyMap<string, string>): void {
  let total = 0;
  for (const [key, value] of store) {
    const size = bytesOf(value);
    if (size > MAX_VALUE_BYTES) throw exception('Argument too large: value');
    total += size + bytesOf(key);
  }
  if (total > MAX_STORE_BYTES) {
    throw exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

function newProperties(session: Session, storeName: string): Properties {
  const { properties: stores } = session.world;
  const store = () => stores.get(storeName) ?? new Map<string, string>();
  const replace = (next: Map<string, string>): Properties => {
    assertFits(next);
    stores.set(storeName, next);
    return self;
  };

  const members = {
    getProperty: (key) => store().get(key) ?? null,
    setProperty: (key, value) => replace(new Map(store()).set(key, value)),
    getProperties: () => Object.fromEntries(store()),
    setProperties(values: Record<string, string>, deleteAllOthers = false) {
      if (!Object.values(values).every((value) => typeof value === 'string'))
        throw notEmulated('A property that is no text');
      return replace(new Map([...(deleteAllOthers ? [] : store()), ...Object.entries(values)]));
    },
    deleteProperty: (key) => replace(new Map([...store()].filter(([name]) => name !== key))),
  } satisfies Partial<Properties>;
  const self: Properties = strict<Properties>(PROPERTIES, session, members);
  return self;
}

export function newPropertiesService(session: Session): PropertiesService {
  const members = {
    getDocumentProperties: () => newProperties(session, 'document'),
    getUserProperties: () => newProperties(session, `user:${session.email}`),
  } satisfies Partial<PropertiesService>;
  return strict<PropertiesService>(PROPERTIES_SERVICE, session, members);
}
