/** Whether two names are one person's, as people type them. */
export function isSamePerson(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}

function spelled(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
