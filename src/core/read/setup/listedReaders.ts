import { makeIdentifierReader, type ReadIdentifier } from '../../normalize/identifier.ts';
import { type IdentifierList, isListed } from '../../policy/identifierList.ts';

/** Makes, for a tab's own phone region ('' for the run's), a reader that marks what is our own or listed as shared. */
export function listedReaders(
  read: ReadIdentifier,
  region: string,
  shared: IdentifierList,
  own: IdentifierList,
) {
  const readers = new Map<string, ReadIdentifier>([[region, markListed(read, shared, own)]]);
  return (of: string): ReadIdentifier => {
    const reader = readers.get(of || region) ?? markListed(makeIdentifierReader(of), shared, own);
    readers.set(of || region, reader);
    return reader;
  };
}

function markListed(read: ReadIdentifier, shared: IdentifierList, own: IdentifierList): ReadIdentifier {
  return (kind, raw) => {
    const reading = read(kind, raw);
    if (reading.state !== 'usable') return reading;
    if (isListed(own, kind, reading.canonical))
      return { ...reading, state: 'own', note: 'our own, from Own Identifiers' };
    if (isListed(shared, kind, reading.canonical))
      return { ...reading, state: 'shared', note: 'listed in Shared Identifiers' };
    return reading;
  };
}
