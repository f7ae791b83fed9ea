import type { CellView, RowView } from '../../emulator/view.ts';
import type { CellInfo, RowInfo } from '../wire.ts';

/** Links leave the workbook only in Google Sheets: here nothing but a place in this workbook is one. */
const PLACE = /^#gid=\d+(?:&range=[A-Z]*\d*(?::[A-Z]*\d*)?)?$/;

function linkOf({ attributes }: CellView): string | undefined {
  const runs = attributes?.richText?.runs ?? [];
  return runs.map(({ link }) => link ?? '').find((link) => PLACE.test(link));
}

/** Whether a style of the text itself makes all of it bold. */
function isBold({ attributes, display }: CellView): boolean {
  const runs = attributes?.richText?.runs ?? [];
  return runs.some(({ start, end, style }) => style?.bold && start === 0 && end >= display.length);
}

function cellInfo(cell: CellView): CellInfo {
  const { attributes = {}, conditional = {} } = cell;
  const look = {
    link: linkOf(cell),
    note: attributes.note,
    background: conditional.background ?? attributes.background,
    color: conditional.fontColor ?? attributes.fontColor,
    bold: conditional.bold ?? (attributes.fontWeight === 'bold' || isBold(cell)),
    italic: conditional.italic ?? attributes.fontStyle === 'italic',
    strike: conditional.strikethrough ?? attributes.fontLine === 'line-through',
    clip: attributes.wrapStrategy === 'WRAP' || attributes.wrapStrategy === 'CLIP',
    choices: attributes.validation?.criteria === 'VALUE_IN_LIST' ? attributes.validation.values : undefined,
  };
  const held = Object.entries(look).filter(([, value]) => value !== undefined && value !== false);
  return { column: cell.column, text: cell.display, ...Object.fromEntries(held) };
}

const showsSomething = (cell: CellInfo): boolean => cell.text !== '' || Object.keys(cell).length > 2;

export function rowInfo({ row, cells }: RowView): RowInfo {
  return { row, cells: cells.map(cellInfo).filter(showsSomething) };
}
