import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';
import { sendShape } from './hostile-run.ts';
import { hostileShapes } from './hostile-shapes.ts';

describe('a server under hostile requests', () => {
  let opened: TestEngine;
  let api: ApiServer;
  beforeAll(async () => {
    opened = await seeded(await ENGINES[0]!.open());
    api = await startApi(opened);
  });
  afterAll(async () => {
    await api?.stop();
    await opened?.stop();
  });

  it('answers or refuses each with a code of the table, and lives', async () => {
    const shapes = hostileShapes();
    expect(shapes.length).toBeGreaterThanOrEqual(200);
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const outcomes = [];
    for (const shape of shapes) outcomes.push(await sendShape(api.url, shape, 60_000));
    delay.disable();
    const slowest = outcomes.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
    console.log(
      `${shapes.length} shapes: event loop held ${(delay.max / 1e6).toFixed(0)} ms at most; slowest ${slowest.map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`).join('; ')}`,
    );
    expect(outcomes.filter(({ fault }) => fault !== null)).toEqual([]);
    // Both ways out are met, or the shapes say nothing.
    expect(outcomes.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(20);
    expect(outcomes.filter(({ codes }) => codes.includes('LIMIT_EXCEEDED')).length).toBeGreaterThan(50);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    expect((await api.ask('{ stats { claims } }')).errors).toBeUndefined();
  });
});
