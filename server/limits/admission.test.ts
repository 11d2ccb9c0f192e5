import { describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

const forever = () => new AbortController().signal;
const settle = () => new Promise((resolve) => setImmediate(resolve));
/** Enters, and notes the order in which operations begin. */
function entering(admission: Admission) {
  const begun: string[] = [];
  const releases = new Map<string, () => void>();
  return {
    begun,
    end: async (name: string) => {
      releases.get(name)!();
      await settle();
    },
    ask(client: string, name: string, signal = forever()) {
      return admission.enter(client, signal).then(({ over }) => {
        begun.push(name);
        releases.set(name, over);
      });
    },
  };
}

describe('admission', () => {
  it('runs so many of one client and in all, and the others in order, the client with the fewest first', async () => {
    const admission = new Admission({ operations: 3, operationsPerClient: 2 });
    const { begun, ask, end } = entering(admission);
    for (const name of ['a1', 'a2', 'a3', 'a4']) void ask('a', name);
    for (const name of ['b1', 'b2']) void ask('b', name);
    await settle();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    expect([admission.running, admission.waiting]).toEqual([3, 3]);
    await end('a1');
    expect(begun.at(-1)).toBe('a3');
    await end('a2');
    // One of each runs; the one who asked first goes on.
    expect(begun.at(-1)).toBe('a4');
    await end('a3');
    expect(begun.at(-1)).toBe('b2');
    for (const name of ['a4', 'b1', 'b2']) await end(name);
    expect([admission.running, admission.waiting]).toEqual([0, 0]);
  });

  it('ends an operation once, however often that is said', async () => {
    const admission = new Admission({ operations: 1, operationsPerClient: 1 });
    const turn = await admission.enter('a', forever());
    const next = admission.enter('a', forever());
    for (const end of [turn.over, turn.answered, turn.over]) end();
    await next;
    expect(admission.running).toBe(1);
  });

  it('refuses a client with a full queue, and leaves the others theirs', async () => {
    const admission = new Admission({ operations: 10, operationsPerClient: 1 });
    const { ask, begun } = entering(admission);
    for (let n = 0; n < 9; n += 1) void ask('a', `a${n}`);
    await expect(admission.enter('a', forever())).rejects.toMatchObject({
      code: 'BUSY',
      retryable: true,
      details: { limit: 'operationsPerClient', allowed: 1, asked: 10 },
    });
    await ask('b', 'b');
    expect(begun).toEqual(['a0', 'b']);
  });

  it('refuses everybody when the whole queue is full', async () => {
    const admission = new Admission({ operations: 1, operationsPerClient: 1 });
    for (let n = 0; n < 9; n += 1) void admission.enter(`client ${n}`, forever());
    await expect(admission.enter('another', forever())).rejects.toMatchObject({
      code: 'BUSY',
      details: { limit: 'operations' },
    });
  });

  it('lets go of a client that leaves, and of one whose patience ends', async () => {
    const admission = new Admission({ operations: 1, operationsPerClient: 1 });
    const { over } = await admission.enter('a', forever());
    const gone = new AbortController();
    const waiting = admission.enter('b', gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'BUSY' });
    await expect(admission.enter('c', gone.signal)).rejects.toMatchObject({ code: 'BUSY' });
    expect(admission.waiting).toBe(0);
    over();
    expect(admission.running).toBe(0);
  });

  it('gives a client that does not read its answers no more of them, and others its place', async () => {
    const admission = new Admission({ operations: 2, operationsPerClient: 2 });
    const unread = [await admission.enter('a', forever()), await admission.enter('a', forever())];
    for (const { answered } of unread) answered();
    expect(admission.running).toBe(0);
    let more = 0;
    void admission.enter('a', forever()).then(() => {
      more += 1;
    });
    await admission.enter('b', forever());
    await settle();
    expect([more, admission.running, admission.waiting]).toEqual([0, 1, 1]);
    unread[0]!.over();
    await settle();
    expect([more, admission.running, admission.waiting]).toEqual([1, 2, 0]);
  });

  it('refuses what waits when it closes', async () => {
    const admission = new Admission({ operations: 1, operationsPerClient: 1 });
    await admission.enter('a', forever());
    const waiting = admission.enter('b', forever());
    admission.close();
    await expect(waiting).rejects.toMatchObject({ code: 'BUSY' });
  });
});
