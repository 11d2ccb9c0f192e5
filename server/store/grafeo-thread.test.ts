import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openGrafeoThread } from './grafeo-thread.ts';

/** A thread that says it is open, and does something else when it is asked. */
const standIn = (then: string) => () =>
  new Worker(
    `const { parentPort: port } = require('node:worker_threads');
     port.postMessage({ id: null });
     port.on('message', ({ id }) => { ${then} });`,
    { eval: true },
  );
const gone = { code: 'STORE_UNAVAILABLE', retryable: true };

it('says that the thread has ended, to what waits, to what follows and to its owner', async () => {
  const ended: Error[] = [];
  const engine = await openGrafeoThread('', {
    onEnd: (error) => ended.push(error),
    start: standIn('process.exit(3)'),
  });
  const waiting = [engine.begin(), engine.commit(1)];
  for (const each of waiting) await expect(each).rejects.toMatchObject(gone);
  await expect(engine.begin()).rejects.toMatchObject(gone);
  expect(ended).toMatchObject([gone]);
});

it('says why, where the thread failed', async () => {
  const engine = await openGrafeoThread('', { onEnd() {}, start: standIn("throw new Error('no memory')") });
  await expect(engine.begin()).rejects.toMatchObject({
    ...gone,
    message: expect.stringContaining('no memory'),
  });
});

it('ends the thread though the engine does not close, and tells nobody', async () => {
  const ended: Error[] = [];
  let worker: Worker | undefined;
  const start = () => {
    worker = standIn("port.postMessage({ id, error: { message: 'disk full', ours: false } })")();
    return worker;
  };
  const engine = await openGrafeoThread('', { onEnd: (error) => ended.push(error), start });
  await expect(engine.close()).rejects.toThrow('disk full');
  await sleep(0);
  expect([worker!.threadId, ended]).toEqual([-1, []]);
});
