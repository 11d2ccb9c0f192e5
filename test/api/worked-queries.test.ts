import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedQueries } from '../../client/graphiql/worked-query.ts';
import { withoutTimes } from '../../scripts/graphql-guide.ts';
import { readWorkedQueries } from '../../scripts/read-worked-queries.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { NO_TEXTS, textsFolders } from '../texts-folder.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';
import { PROMISES } from './worked-query-promises.ts';

const worked = readWorkedQueries(packageRoot());
/** The name of a query's operation: its tab in GraphiQL. */
const nameOf = (query: string) => /^query (\w+)/m.exec(query)?.[1] ?? '';

describe('the worked queries', () => {
  it('are at least fifteen, for each of the six jobs, each with a question and a name of its own', () => {
    expect(worked.length).toBeGreaterThanOrEqual(15);
    expect([...new Set(worked.map(({ job }) => job))]).toEqual([
      'Explore',
      'Connect',
      'Question',
      'Curate',
      'Withdraw',
      'Hand over',
    ]);
    expect(worked.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
    expect(new Set(worked.map(({ question }) => question)).size).toBe(worked.length);
    expect(new Set(worked.map(({ query }) => nameOf(query))).size).toBe(worked.length);
  });

  it('each have a promise that their answer is held to, and no promise is left over', () => {
    expect(worked.map(({ query }) => nameOf(query)).sort()).toEqual(Object.keys(PROMISES).sort());
  });

  it('refuses a file that does not say what it asks', () => {
    expect(() => workedQueries({ '1-explore/1-all.graphql': '{ stats { claims } }' })).toThrow(
      '1-explore/1-all.graphql does not begin with its question',
    );
  });
});

/** The answers of the first engine, by question, which the others must give as well. */
const given = new Map<string, unknown>();

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `worked queries on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await seeded(await engine.open());
        api = await startApi(opened);
      });
      afterAll(async () => {
        await api?.stop();
        await opened?.stop();
      });

      it.each(worked)('$question', async ({ question, query, variables }) => {
        const { data, errors } = await api.ask(query, variables ? JSON.parse(variables) : undefined);
        expect(errors).toBeUndefined();
        PROMISES[nameOf(query)]!(data);
        const answer = withoutTimes(data);
        if (!given.has(question)) given.set(question, answer);
        expect(answer).toEqual(given.get(question));
      });

      it.skipIf(textsFolders.length === 0)(
        `show the passage under every hop where the texts are here${textsFolders.length === 0 ? ` (skipped: ${NO_TEXTS})` : ''}`,
        async () => {
          const withTexts = await startApi(opened, { texts: createTextStore(textsFolders) });
          const { query, variables } = worked.find((each) => nameOf(each.query) === 'Paths')!;
          const { data, errors } = await withTexts.ask(query, JSON.parse(variables));
          await withTexts.stop();
          expect(errors).toBeUndefined();
          for (const { hops } of data.paths.paths)
            for (const { claim } of hops) {
              // A folder of texts need not hold every source's.
              const read = claim.citations.edges.filter(
                (edge: { node: { passage: unknown } }) => edge.node.passage,
              );
              expect(read.length, claim.text).toBeGreaterThan(0);
              for (const { node } of read) expect(node.passage.text).toContain(node.quote.exact);
            }
        },
      );
    },
  );
}
