import { expect, it } from 'vitest';
import type { ClaimFilter } from '../../server/api/resolvers.generated.ts';
import { readFacets } from '../../server/claim/facet-queries.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { createReader } from '../../server/store/reader.ts';
import { ada, addSample, claim } from './sample.ts';

it('facets of the whole register are counted once a revision, and anew after each', async () => {
  const store = await openGrafeoStore(null);
  await store.migrate();
  const register = createRegister(store, { singleUser: true });
  await register.change(ada('begin'), addSample);

  const asked = async (filter: ClaimFilter) => {
    const ran: string[] = [];
    const reader = createReader(store, { timeoutMs: 10_000, onQuery: (name) => ran.push(name) });
    const { predicates } = await readFacets(reader, filter);
    return { count: predicates[0]?.count ?? 0, counted: ran.includes('claim/facets') };
  };
  const drafts: ClaimFilter = { statuses: ['draft', 'reviewed'] };
  expect(await asked(drafts)).toEqual({ count: 0, counted: true });
  await register.change(ada('add'), (writer) => writer.addClaims([claim('one')]));
  expect(await asked(drafts)).toEqual({ count: 1, counted: true });
  expect(await asked(drafts)).toEqual({ count: 1, counted: false });
  expect(await asked({ ...drafts, text: 'nowhere' })).toEqual({ count: 0, counted: true });
  await register.change(ada('add'), (writer) => writer.addClaims([claim('two')]));
  expect(await asked(drafts)).toEqual({ count: 2, counted: true });
  await store.close();
});
