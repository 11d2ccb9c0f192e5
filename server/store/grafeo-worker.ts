import { parentPort, workerData } from 'node:worker_threads';
import { CartularyError } from '../errors/errors.ts';
import { messageOf } from '../errors/message-of.ts';
import { type GrafeoEngine, openGrafeoEngine } from './grafeo-engine.ts';
import type { Asked, Reply, Request, SentError } from './grafeo-thread.ts';
import type { CypherRow } from './graph-store.ts';
import { turnOf } from './turns.ts';

/** Characters of rows from which the other thread gets a text of their own. */
const TEXT_SIZE = 64 * 1024;

// The thread of an embedded engine: opens the file it is given, then answers what it is asked until `close`.
const port = parentPort;
if (port) {
  const say = (reply: Reply) => port.postMessage(reply);
  try {
    const engine = openGrafeoEngine(workerData);
    port.on('message', ({ id, asked }: Request) => {
      answer(engine, asked).then(
        (reply) => say({ id, ...reply }),
        (error) => say({ id, error: sent(error) }),
      );
    });
    say({ id: null });
  } catch (error) {
    say({ id: null, error: sent(error) });
  }
}

async function answer(engine: GrafeoEngine, asked: Asked): Promise<Omit<Reply, 'id'>> {
  switch (asked.do) {
    case 'run':
      return { rows: textsOf(await engine.run(asked.statement, turnOf)) };
    case 'begin':
      return { transaction: await engine.begin() };
    case 'commit':
      await engine.commit(asked.transaction);
      return {};
    case 'rollback':
      await engine.rollback(asked.transaction);
      return {};
    case 'save':
      await engine.save(asked.file);
      return {};
    case 'close':
      await engine.close();
      return {};
  }
}

function textsOf(rows: readonly CypherRow[]): string[] {
  const texts: string[] = [];
  let some: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    some.push(text);
    size += text.length;
    if (size < TEXT_SIZE) continue;
    texts.push(`[${some.join()}]`);
    some = [];
    size = 0;
  }
  if (some.length > 0) texts.push(`[${some.join()}]`);
  return texts;
}

function sent(error: unknown): SentError {
  return {
    message: messageOf(error),
    gqlStatus: error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : undefined,
    ours: error instanceof CartularyError,
  };
}
