import type { IdentifierKind } from '../model.ts';
import { isMissing } from '../normalize/text.ts';
import { splitAddresses } from './addressList.ts';
import { valuesOfJson } from './jsonList.ts';

const SEVERAL = /[;|\n,:]/;
const SEPARATORS = /[;|\n]|:::/;
const OR = /\s(?:\/|or)\s/i;
/** Fewer digits beside a stroke may be an area code, or the end of a number that the other one begins. */
const WHOLE_NUMBER = /(?:\d\D*){9}/;
const COMMA_BETWEEN_NUMBERS = /,\s*(?=\+?[\d(])/;
const ONE_NUMBER_IN_PARTS = /^\s*tel:|;\s*(?:ext|phone-context|isub)=|[,;]\s*\d+#\s*$/i;

/**
 * The values of a cell that may hold several e-mails or phones. The cell itself where it holds one, none, or something
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
      const pieces = part.split(COMMA_BETWEEN_NUMBERS);
      return pieces.every(holdsNumber) ? pieces : [part];
    })
    .flatMap((part) => {
      const pieces = part.split(OR);
      return pieces.every((piece) => WHOLE_NUMBER.test(piece)) ? pieces : [part];
    });
  return parts.every(holdsNumber) ? parts : [cell];
}

function holdsNumber(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 7;
}
