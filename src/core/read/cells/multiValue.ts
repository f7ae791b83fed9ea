import type { IdentifierKind } from '../../model.ts';
import { isMissing } from '../../normalize/text.ts';
import { splitAddresses } from './addressList.ts';
import { valuesOfJson } from './jsonList.ts';
import { digitsIn, isAddress } from './partKind.ts';

const SEVERAL = /[;|\n,:]/;
const SEPARATORS = /[;|\n]|:::/;
const OR = /\/|\sor\s/i;
/** Fewer digits beside a stroke may be an area code, or the end of a number that the other one begins. */
const WHOLE_NUMBER = /(?:\d\D*){9}/;
const COMMA_BEFORE_A_VALUE = /,\s*(?='?\+?[\d(]|[^\s@,]+@)/;
const ONE_NUMBER_IN_PARTS = /^\s*tel:|;\s*(?:ext|phone-context|isub)=|[,;]\s*\d+#\s*$/i;

/**
 * The values of a cell that may hold several e-mails or phones, or some of both. The cell itself where it holds one, none, or something
 * that does not fall apart cleanly (reading it will then say what is wrong with it).
 */
export function splitValues(kind: IdentifierKind, cell: string): readonly string[] {
  if (kind !== 'email' && kind !== 'phone') return [cell];
  const listed = valuesOfJson(cell);
  if (listed) return listed.length > 0 ? listed : [''];
  if (!SEVERAL.test(cell) && !OR.test(cell)) return [cell];
  const parts = kind === 'email' ? splitAddresses(cell) : splitNumbers(cell);
  const values = parts.filter((part) => !isMissing(part.trim()));
  return values.length > 0 ? values : [cell];
}

function splitNumbers(cell: string): readonly string[] {
  if (ONE_NUMBER_IN_PARTS.test(cell)) return [cell];
  const parts = cell
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => !isMissing(part))
    .flatMap((part) => {
      const pieces = part.split(COMMA_BEFORE_A_VALUE);
      return pieces.every(isValue) ? pieces : [part];
    })
    .flatMap((part) => {
      const pieces = part.split(OR);
      return pieces.every((piece) => WHOLE_NUMBER.test(piece) || isAddress(piece)) ? pieces : [part];
    });
  return parts.every(isValue) ? parts : [cell];
}

function isValue(part: string): boolean {
  return digitsIn(part) >= 7 || isAddress(part);
}
