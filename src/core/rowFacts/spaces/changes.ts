import type { System } from '../../model.ts';
import {
  type Chain,
  type Change,
  type ChangeOrder,
  type Holder,
  noteNewest,
  type Settled,
} from '../../writes/changeOrder.ts';
import { type Asked, descending, joined, type Known, type Space, split } from './space.ts';

/** A change that one row makes to one field of a contact or an existing record. */
interface OneChange {
  readonly field: string;
  readonly holder: string;
  readonly chain: Chain;
  /** null where it is not certain. */
  readonly at: number | null;
}

type Mutable = {
  -readonly [Of in keyof Settled]: Settled[Of] extends ReadonlyMap<infer Key, ReadonlySet<infer Value>>
    ? Map<Key, Set<Value>>
    : Settled[Of] extends ReadonlyMap<infer Key, infer Value>
      ? Map<Key, Value>
      : Settled[Of] extends ReadonlySet<infer Value>
        ? Set<Value>
        : never;
};

const RECORD = 'record';

/** All values that changes give one field, in alphabetical order. To be loaded before the others: one change alone is no chain. */
export const changedTo: Space<string> = {
  *tell(run, known) {
    for (const { field, holder, chain } of changesIn(run.changeOrder, known))
      yield {
        key: joined(field, holder),
        is: chain.change.value,
        said: chain.change.value,
        order: inOrder(chain.change.value),
      };
  },
  load({ changeOrder }, { key, rows, said }, known) {
    const settled = rows > 1 ? settledAt(changeOrder, key, known, true) : null;
    for (const value of said) settled?.allValues.add(value);
  },
};

/** The values that it has at one time. */
export const changedAt: Space<string> = {
  *tell(run, known) {
    for (const { field, holder, chain, at } of changesIn(run.changeOrder, known))
      if (at !== null)
        yield { key: joined(field, holder, at), is: chain.change.value, said: chain.change.value };
  },
  load({ changeOrder }, { key, said }, known) {
    const at = Number(split(key).at(-1));
    if (said.length > 1) settledAt(changeOrder, key, known)?.valuesAt.set(at, new Set(said));
  },
};

/** The values of changes of which nobody knows when they were made. */
export const changedSometime: Space<string> = {
  *tell(run, known) {
    for (const { field, holder, chain, at } of changesIn(run.changeOrder, known))
      if (at === null) yield { key: joined(field, holder), is: chain.change.value, said: chain.change.value };
  },
  load({ changeOrder }, { key, said }, known) {
    for (const value of said) settledAt(changeOrder, key, known)?.timelessValues.add(value);
  },
};

/** The systems that change it. Leads to what each of them changes it to. */
export const changingSystem: Space<System> = {
  *tell(run, known) {
    for (const { field, holder, chain } of changesIn(run.changeOrder, known)) {
      const { system } = chain.change;
      yield {
        key: joined(field, holder),
        is: system,
        said: system,
        leads: [['changedIn', joined(field, holder, system)]],
      };
    }
  },
  load() {},
};

/** The values that one system gives it. */
export const changedIn: Space<string> = {
  *tell(run, known) {
    for (const { field, holder, chain } of changesIn(run.changeOrder, known)) {
      const { system, value } = chain.change;
      yield { key: joined(field, holder, system), is: value, said: value, order: inOrder(value) };
    }
  },
  load({ changeOrder }, { key, said }, known) {
    settledAt(changeOrder, key, known)?.valuesIn.set(split(key).at(-1) ?? '', new Set(said));
  },
};

/**
 * The newest change of each system that may be written, and of each that rests on what other rows may weaken; of several at one
 * time one that is held. To be loaded when it is known what they weaken.
 */
export const newestChange: Space<
  Pick<Change, 'system' | 'wouldBeWritten' | 'restsOn' | 'ifUncertain'> & { readonly at: number }
> = {
  *tell(run, known) {
    for (const { field, holder, chain, at } of changesIn(run.changeOrder, known)) {
      const { system, wouldBeWritten, restsOn, ifUncertain } = chain.change;
      if (at !== null && wouldBeWritten !== 'never')
        yield {
          key: joined(field, holder),
          is: joined(system, ifUncertain, ...restsOn.map((set) => joined(...set))),
          said: { system, at, wouldBeWritten, restsOn, ifUncertain },
          order: `${descending(at)} ${wouldBeWritten}`,
          leads: restsOn.flat().flatMap((canonical): Asked[] => [
            ['disowned', canonical],
            ['ofSeveral', canonical],
          ]),
        };
    }
  },
  load({ changeOrder, index }, { key, said }, known) {
    const settled = settledAt(changeOrder, key, known);
    if (!settled) return;
    for (const change of said) noteNewest(settled.newestIn, change, change.at, index, known.judgedAt);
  },
};

/** Fields of a contact that rows change, whoever says so of them. */
export const changedField: Space<string> = {
  *tell({ changedFields }, { noOf }) {
    for (const [field, contacts] of changedFields)
      for (const contact of contacts) yield { key: String(noOf(contact)), is: field, said: field };
  },
  load({ changedFields }, { key, said }, { contactOf }) {
    for (const field of said)
      changedFields.set(field, (changedFields.get(field) ?? new Set()).add(contactOf(Number(key))));
  },
};

function* changesIn({ changes }: ChangeOrder, { noOf }: Known): Generator<OneChange> {
  for (const [field, byHolder] of changes)
    for (const [holder, last] of byHolder) {
      const name = 'rows' in holder ? String(noOf(holder)) : `${RECORD} ${holder.row}`;
      for (let chain: Chain | null = last; chain; chain = chain.before)
        yield { field, holder: name, chain, at: timeOf(chain) };
    }
}

function timeOf({ change: { at } }: Chain): number | null {
  if (typeof at === 'number') return at;
  const moment = at.read(at.cell);
  return moment.state === 'instant' ? moment.epochMs : null;
}

function settledAt(order: ChangeOrder, key: string, known: Known, isNew = false): Mutable | null {
  const [field = '', name = ''] = split(key);
  const holder = holderNamed(name, known);
  if (!holder) return null;
  const byHolder = order.settled.get(field) ?? new Map<Holder, Settled>();
  order.settled.set(field, byHolder);
  const found = byHolder.get(holder) as Mutable | undefined;
  if (found || !isNew) return found ?? null;
  const settled: Mutable = {
    valuesAt: new Map(),
    timelessValues: new Set(),
    allValues: new Set(),
    valuesIn: new Map(),
    newestIn: new Map(),
  };
  byHolder.set(holder, settled);
  return settled;
}

function holderNamed(name: string, { contactOf, recordAt }: Known): Holder | undefined {
  return name.startsWith(RECORD) ? recordAt(Number(name.slice(RECORD.length + 1))) : contactOf(Number(name));
}

/** A text among others that are put in order by their bytes, as JavaScript puts them in order. */
function inOrder(text: string): string {
  let codes = '';
  for (let at = 0; at < text.length; at++) codes += text.charCodeAt(at).toString(16).padStart(4, '0');
  return codes;
}
