import { reportOn, runAgainst, tidy } from './harness.ts';

/** What a child process is asked to do. */
export type Task =
  | { readonly report: string }
  | {
      readonly mutant: string;
      readonly hitLimit: number;
      readonly plan: readonly (readonly [file: string, test: number])[];
    }
  | 'end';

process.on('message', async (task: Task) => {
  if (task === 'end') {
    await tidy();
    process.exit(0);
  }
  process.send?.(
    'report' in task ? await reportOn(task.report) : await runAgainst(task.mutant, task.hitLimit, task.plan),
  );
});
