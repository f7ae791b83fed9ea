import type { CellView, RowView } from '../../emulator/view.ts';
import type { CellInfo, RowInfo } from '../wire.ts';

/** Links leave the workbook only in Google Sheets: here nothing but a place in this workbook is one. */
const PLACE = /^#gid=\d+(?:&range=[A-Z]*\d*(?::[A-Z]*\d*)?)?$/;

function linkOf({ attributes }: CellView): string | undefined {
  const link = attributes?.richText?.link ?? '';
  return PLACE.test(link) ? link : undefined;
}

function cellInfo(cell: CellView): CellInfo {
  const { attributes = {}, conditional = {} } = cell;
  const look = {
    link: linkOf(cell),
    note: attributes.note,
    background: conditional.background,
    color: conditional.fontColor,
    bold: attributes.fontWeight === 'bold' || attributes.richText?.style?.bold,
    clip: attributes.wrapStrategy === 'WRAP' || attributes.wrapStrategy === 'CLIP',
    choices: attributes.validation?.values,
  };
  const held = Object.entries(look).filter(([, value]) => value !== undefined && value !== false);
  return { column: cell.column, text: cell.display, ...Object.fromEntries(held) };
}

const showsSomething = (cell: CellInfo): boolean => cell.text !== '' || Object.keys(cell).length > 2;

export function rowInfo({ row, cells }: RowView): RowInfo {
  return { row, cells: cells.map(cellInfo).filter(showsSomething) };
}
