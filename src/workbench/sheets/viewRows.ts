import type { Emulator } from '../../emulator/emulator.ts';
import type { RowInfo } from '../wire.ts';
import { rowInfo } from './cellInfo.ts';

/** Never more than a few screens in one answer, whatever is asked. */
const MOST_ROWS = 1000;

export function viewRows(emulator: Emulator, sheet: string, first: number, last: number): RowInfo[] {
  return emulator
    .view(sheet, first, Math.min(last, first + MOST_ROWS - 1))
    .map(rowInfo)
    .filter(({ cells }) => cells.length > 0);
}
