import type { RowFacts } from '../core/rowFacts/judged.ts';
import type { RowInput } from '../core/rowFacts/rowInput.ts';
import { list } from './texts.ts';

/** A row as SQL hands it over: `cells` is a list in JSON, the others are such texts joined by commas. */
export type RowArguments = [
  tab: number,
  row: number,
  cells: string,
  readings: string,
  holders: string,
  contacts: string,
];
/** What others say of it. */
export type FactArguments = [gathered: string, replays: string];

export function rowInput(...[tab, row, cells, readings, holders, contacts]: RowArguments): RowInput {
  return {
    tab,
    row,
    cells: JSON.parse(cells),
    readings: list<RowInput['readings'][number]>(readings),
    part: partOf(holders, contacts),
  };
}

export function rowFacts(...[gathered, replays]: FactArguments): RowFacts {
  return { gathered: list(gathered), replays: list(replays) };
}

export function partOf(holders: string, contacts: string) {
  return { holders: list<never>(holders), contacts: list<never>(contacts) };
}
