import { type App, attempt } from './app.ts';
import { saveFile } from './files/saveFile.ts';
import { call } from './server.ts';

/*
 * What the sign-off view asks of the script, one question at a time: each of them goes through the whole workbook.
 */

let isAsking = false;

/** Checks the workbook and shows what came of it. */
export function look(app: App): Promise<void> {
  return ask(app, 'Checking every cell…', async () => {
    app.proof = await call('pageProof');
    return '';
  });
}

/** Draws the sample, or says what its answers come to. */
export function drawSample(app: App): Promise<void> {
  return ask(app, 'Drawing the sample…', async () => {
    const { says } = await call('pageSample');
    app.proof = await call('pageProof');
    return says;
  });
}

export function approveRest(app: App): Promise<void> {
  return ask(app, 'Approving the rest…', async () => {
    const { says } = await call('pageApproveRest');
    app.proof = await call('pageProof');
    return says;
  });
}

export function makePlan(app: App): Promise<void> {
  return ask(app, 'Making the plan…', async () => {
    const { says } = await call('pagePlan');
    app.proof = await call('pageProof');
    return says.split('\n\n')[0] ?? '';
  });
}

export function sign(app: App, said: { as: string; role: string; statement: string }): Promise<void> {
  return ask(app, 'Signing…', async () => {
    const { says } = await call('pageSign', said);
    app.proof = await call('pageProof');
    return says;
  });
}

/** Hands plan.json or signoff.json to the browser. */
export function download(app: App, file: 'plan.json' | 'signoff.json'): Promise<void> {
  return ask(app, `Reading ${file}…`, async () => {
    const { plan, signOff } = await call('pageProofFiles');
    const text = file === 'plan.json' ? plan : signOff;
    if (text !== '') saveFile(file, 'application/json', text);
    return text === '' ? `There is no ${file} yet.` : `${file} was handed to the browser.`;
  });
}

async function ask(app: App, doing: string, work: () => Promise<string>): Promise<void> {
  if (isAsking) return;
  if (app.busy !== '') return app.say(`${app.busy}: wait until it has finished, or stop it.`);
  isAsking = true;
  app.say(doing);
  await attempt(app, async () => {
    const says = await work();
    app.say(says, says === '' ? undefined : 'good');
  });
  isAsking = false;
  const { proof, loaded } = app;
  if (proof && loaded) loaded.workbook.signOff = proof.signOff;
  app.changed();
}
