import { type Contact, RECORD_KINDS, type RecordKind, type SourceOfTruth } from '../model.ts';
import { namesOfField } from '../policy/contactFields.ts';
import { objectTypeOf } from '../policy/objectType.ts';
import { fieldOf } from '../read/sourceRecord.ts';
import { comparesFields } from '../writes/comparedColumns.ts';
import { changesNothing } from './proposals/recordWrites.ts';
import type { RowCase } from './rowCase.ts';

/** The kinds of record that a heading may name: `contact`, `appointment`, …, and in the plural. */
const KINDS: ReadonlySet<string> = new Set(
  RECORD_KINDS.map((kind) => kind.replace('-', ' ')).flatMap((kind) => [kind, `${kind}s`]),
);
/** They add a note beside what is held, and come from no CRM that could be right about the contact. */
const ADDS_ONLY: ReadonlySet<RecordKind> = new Set(['activity', 'form-submission']);

/** Whether the map says that another system is right about what the row would write, or that a person decides. */
export function otherSourceOfTruth(row: RowCase): string | null {
  const {
    record,
    match: { contact },
    change,
  } = row;
  if (!contact || change?.isHeld || comparesFields(record.plan) || changesNothing(row)) return null;
  // What is written to a person is written to a contact, whatever file it comes in.
  const recordKind =
    objectTypeOf(fieldOf(record, 'object_type')) === 'person' ? 'contact' : record.plan.adapter.recordKind;
  for (const { truths, row: mapRow } of contact.rows) {
    if (truths.length === 0) continue;
    const other = saidOf(truths, recordKind, change?.field).find(
      ({ of, system }) =>
        system !== record.system && !(of === '' && system !== 'review' && ADDS_ONLY.has(recordKind)),
    );
    if (other) return `${other.heading}=${other.cell} in map row ${mapRow}`;
  }
  return null;
}

/**
 * What the map says is right about a field of the contact; undefined where it says nothing. Rows of the map that say different
 * things leave it to a person.
 */
export function truthOfField({ rows }: Contact, field: string): SourceOfTruth | undefined {
  const said = rows.flatMap(({ truths }) => {
    const named = namesOfField(field).flatMap((name) => truths.filter(({ of }) => of === name));
    return named.length > 0
      ? named
      : saidOf(truths, 'contact', undefined).filter(({ of }) => KINDS.has(of) || of === '');
  });
  const [first] = said;
  return first && said.some(({ system }) => system !== first.system) ? { ...first, system: 'review' } : first;
}

/** What holds for the row: what is said of its field, else of its kind, else of the contact in whole. */
function saidOf(
  truths: readonly SourceOfTruth[],
  recordKind: RecordKind,
  field: string | undefined,
): readonly SourceOfTruth[] {
  const kind = recordKind === 'contact-change' ? 'contact' : recordKind.replace('-', ' ');
  const ofKind = truths.filter(({ of }) => of === kind || of === `${kind}s`);
  const ofWhole = ofKind.length > 0 ? ofKind : truths.filter(({ of }) => of === '');
  if (field === undefined) return [...truths.filter(({ of }) => isFieldOf(of, kind)), ...ofWhole];
  const ofField = truths.filter(({ of }) => of === field);
  return ofField.length > 0 ? ofField : ofWhole;
}

/** Whether it is said of a field that a record of this kind writes: `appointment status`, and for a contact any other. */
function isFieldOf(of: string, kind: string): boolean {
  if (of === '' || KINDS.has(of)) return false;
  const named = [...KINDS].find((other) => of.startsWith(`${other} `));
  return named === kind || (named === undefined && kind === 'contact');
}
