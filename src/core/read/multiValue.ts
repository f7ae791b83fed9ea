import type { IdentifierKind } from '../model.ts';
import { isMissing } from '../normalize/text.ts';

const SEPARATORS = /\s*(?:;|\||\n|:::)\s*/;
/** A comma separates only where an address or number stands on both sides: `"Doe, Ann" <ann@x.test>` is one. */
const COMMA_BETWEEN = { email: /,\s*(?=[^,]*@)/, phone: /,\s*(?=\+?[\d(])/ } as const;
const PHONE_LINK = /^\s*tel:|;\s*(?:ext|phone-context|isub)=|[,;]\s*\d+#\s*$/i;

/**
 * The values of a cell that may hold several e-mails or phones. The cell itself where it holds one, none, or something
 * that does not fall apart cleanly (reading it will then say what is wrong with it).
 */
export function splitValues(kind: IdentifierKind, cell: string): readonly string[] {
  if ((kind !== 'email' && kind !== 'phone') || !/[;|\n,:]/.test(cell)) return [cell];
  if (kind === 'phone' && PHONE_LINK.test(cell)) return [cell];
  const holdsOne = (part: string) =>
    kind === 'email' ? part.includes('@') : (part.match(/\d/g)?.length ?? 0) >= 7;
  const parts = cell
    .split(SEPARATORS)
    .filter((part) => !isMissing(part.trim()))
    .flatMap((part) => {
      const pieces = part.split(COMMA_BETWEEN[kind]);
      return pieces.every(holdsOne) ? pieces : [part];
    });
  return parts.length > 0 && parts.every(holdsOne) ? parts : [cell];
}
