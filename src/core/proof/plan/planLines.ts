import type { Plan } from './plan.ts';

type Part = Readonly<Record<string, unknown>> | null;

/** A plan as lines, for the tab on which it is kept: its head, and then an operation or a row that was left out each. */
export function planLines({ operations, leftOut, ...head }: Plan): string[] {
  return [head, ...operations, ...leftOut].map((part) => JSON.stringify(part));
}

/** What such lines say. Whether that is a plan as it was made, its id tells. */
export function planFromLines(
  lines: readonly string[],
): Partial<Plan> & Pick<Plan, 'operations' | 'leftOut'> {
  const [head, ...parts] = lines.map(parsed);
  const isOperation = (part: Part) => part !== null && 'key' in part;
  return {
    ...head,
    operations: parts.filter(isOperation),
    leftOut: parts.filter((part) => !isOperation(part)),
  } as unknown as Plan;
}

function parsed(line: string): Part {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
