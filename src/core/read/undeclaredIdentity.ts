import type { IdentifierKind } from '../model.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { identityHeading } from '../systems/identityHeading.ts';
import { SYSTEMS } from '../systems/systems.ts';

/**
 * The identifier of the contact that a column of an export holds, by its heading, where no declaration says so. In an
 * export of events `close id` of Close itself may be the event's.
 */
export function undeclaredIdentity(
  heading: string,
  { system: own, recordKind, systemBy }: SourceAdapter,
): { readonly kind: IdentifierKind; readonly byValues: boolean } | undefined {
  const read = identityHeading(heading);
  if (read?.whose !== 'contact') return undefined;
  const { what, saysContact, byValues } = read;
  if (what !== 'id') return { kind: what, byValues };
  const system = read.system ?? (systemBy ? undefined : own);
  // `Close` or `SF` alone may head prices or square feet.
  if (byValues && !saysContact && (SYSTEMS[system ?? '']?.isAlsoAWord || heading.length < 3))
    return undefined;
  if (system === undefined || (system === own && recordKind !== 'contact' && !saysContact)) return undefined;
  return { kind: `${system}_contact_id`, byValues };
}
