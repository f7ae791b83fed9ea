// Runs commands of the built program for a test file, one after the other, and keeps what each says.
import { workerData } from 'node:worker_threads';

const { program, port, done } = workerData;
const { runCommand } = await import(program);

port.on('message', async (args) => {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    process[name].write = (text) => {
      said[name] += text;
      return true;
    };
  process.exitCode = 0;
  await runCommand(args);
  port.postMessage({ status: process.exitCode, ...said });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
