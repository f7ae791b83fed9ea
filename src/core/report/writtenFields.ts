import { FIELD_NAMES, type FieldName } from '../sources/adapter.ts';

/** Fields that say when or whence, not what would be written. */
const NOT_WRITTEN: readonly FieldName[] = [
  'event_id',
  'updated_at',
  'created_at',
  'channel',
  'correlation_id',
];
/** Fields of a record that a sync would write. */
export const WRITTEN = FIELD_NAMES.filter((field) => !NOT_WRITTEN.includes(field));
