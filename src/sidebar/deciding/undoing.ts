import type { App } from '../app.ts';
import { call } from '../server.ts';
import { doneOf, inParts, inTurn, requestFor, sayWhatCame, settle } from './writingDecisions.ts';

export function undo(app: App): Promise<void> {
  return turnBack(app, 'done', 'undone', 'Undone', 'There is nothing to undo.');
}

export function redo(app: App): Promise<void> {
  return turnBack(app, 'undone', 'done', 'Done again', 'There is nothing to do again.');
}

function turnBack(
  app: App,
  from: 'done' | 'undone',
  to: 'done' | 'undone',
  said: string,
  nothing: string,
): Promise<void> {
  // Of a decision that is on its way this one is meant: where it is refused, no other is taken back.
  const meant = from === 'done' ? app.saving.at(-1) : undefined;
  return inTurn(app, async () => {
    const step = meant?.step === null ? undefined : app[from].at(-1);
    if (!step) return app.say(nothing);
    const answer = await inParts(step.rows, (part) =>
      call(
        'pageRestoreMany',
        part.map(({ row, before, after }) => ({ ...requestFor({ ...row, decided: after }), cells: before })),
      ),
    );
    app[from].pop();
    const back = settle(
      app,
      step.rows.map(({ row }) => row),
      answer,
    );
    const about = doneOf(step.about, answer);
    if (back.length > 0) app[to].push({ about, rows: back });
    app.changed();
    sayWhatCame(app, `${said}: ${about}`, answer);
  });
}
