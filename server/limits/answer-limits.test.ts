import { expect, it } from 'vitest';
import { ANSWER_LIMITS } from '../api/answer-limits.ts';
import type { CypherQuery, GraphStore } from '../store/graph-store.ts';
import { createReader } from '../store/reader.ts';
import { boundedAnswer } from './answer-limits.ts';

it('an answer that is too large gives way to an error that names the limit', () => {
  expect(boundedAnswer({ data: { a: 1 } })).toBe('{"data":{"a":1}}');
  const large = JSON.parse(boundedAnswer({ data: 'x'.repeat(ANSWER_LIMITS.answerSize) }));
  expect(large.data).toBeUndefined();
  expect(large.errors[0].extensions).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    limit: 'answerSize',
    allowed: ANSWER_LIMITS.answerSize,
  });
});

it('records that the queries of an operation bring are bounded together, those in lists among them', async () => {
  const store = {
    engine: 'grafeo',
    readOne: async () => [{ id: 'a', claims: Array(9).fill({}) }],
  } as unknown as GraphStore;
  const reader = createReader(store, { timeoutMs: 60_000, maxRecords: 25 });
  const query = { name: 'any' } as CypherQuery;
  await reader.run(query);
  await reader.run(query);
  await expect(reader.run(query)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    details: { limit: 'records', allowed: 25, asked: 30 },
  });
});
