import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeFeed, openChangeFeed } from '../../server/register/change-feed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import { verify } from '../../server/verify/verify.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample } from '../register/sample.ts';
import { SAMPLE_HASH, SAMPLE_TEXT, writeTextsFolder } from '../seed/sample-seed.ts';
import { type ApiServer, startApi } from './api-server.ts';

const CREATE = `mutation ($input: CreateClaimInput!) { createClaim(input: $input) {
  sequence repeats contradictions { claim because } lookAgain { citation message }
  claim { id text status modality version standing witnesses value { quantity { amount low unit } }
    participants { role entity { id } } citations { edges { node { id status quote { exact prefix } position { start end } translation { by } } } } }
} }`;
const ADD = `mutation ($input: AddCitationInput!) { addCitation(input: $input) {
  sequence citation { id stance claim { id } } claim { witnesses standing }
} }`;
const RETRACT = `mutation ($id: ID!, $version: Int!, $reason: String!) { retractClaim(id: $id, version: $version, reason: $reason) {
  sequence claim { id status version retractedReason }
} }`;

const citation = (over = {}) => ({ source: 'source:one', quote: { exact: 'sixteen in words' }, ...over });
const claim = (over = {}) => ({
  subject: 'actor:a',
  predicate: 'controls',
  object: 'facility:f',
  text: 'A controls F.',
  citations: [citation()],
  ...over,
});

/** What the tests read of a payload. */
interface Created {
  sequence: number;
  claim?: { id: string; citations: { edges: { node: object }[] } };
  repeats?: string[];
  contradictions?: { claim: string; because: string }[];
}

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped)(
    `mutations on ${engine.name}${engine.skipped ? ` (skipped: ${engine.skipped})` : ''}`,
    () => {
      let opened: TestEngine;
      let feed: ChangeFeed;
      let api: ApiServer;
      beforeAll(async () => {
        opened = await engine.open();
        feed = await openChangeFeed(opened.store, [opened.textSearch]);
        const register = createRegister(opened.store, { singleUser: true, feed });
        await register.change(ada('seed'), async (writer) => {
          await addSample(writer);
          await writer.addSnapshots([
            { sha256: SAMPLE_HASH, source: 'source:one', mediaType: 'text/plain', bytes: null },
          ]);
        });
        const texts = createTextStore([await writeTextsFolder()]);
        api = await startApi(opened, { register, texts });
      });
      afterAll(async () => {
        await api?.stop();
        await feed?.close();
        await opened?.stop();
      });

      const head = async (): Promise<number> => (await api.ask('{ stats { revision } }')).data.stats.revision;
      const done = async (query: string, variables: Record<string, unknown>) => {
        const { data, errors } = await api.ask(query, variables);
        expect(errors).toBeUndefined();
        return Object.values(data)[0] as Created;
      };
      /** Extensions of the refusal, which must have left nothing behind. */
      const refused = async (query: string, variables: Record<string, unknown>) => {
        const before = await head();
        const { data, errors } = await api.ask(query, variables);
        expect(data ?? null).toBeNull();
        expect(await head()).toBe(before);
        return errors?.[0]?.extensions;
      };

      it('create a claim that stands, is found, is on the map, and is one revision of the curator', async () => {
        const before = await head();
        const input = claim({
          id: 'claim:full',
          predicate: 'operates-in',
          object: 'place:p',
          text: 'A operates Zeppelins in P.',
          modality: 'CALLED_FOR',
          value: { quantity: { amount: 3, unit: 'airship' } },
          participants: [
            { role: 'TARGET', entity: 'actor:b' },
            { role: 'PLACE', entity: 'place:p' },
          ],
          valid: null,
          citations: [
            citation({ id: 'citation:full', translation: { text: 'seize mots', lang: 'fr' } }),
            citation({ stance: 'CONTRADICTS', source: 'source:two' }),
          ],
          reason: 'read in the paper',
        });
        const { claim: created, sequence, repeats } = await done(CREATE, { input });
        expect(sequence).toBe(before + 1);
        expect(repeats).toEqual([]);
        expect(created).toMatchObject({
          id: 'claim:full',
          status: 'REVIEWED',
          modality: 'CALLED_FOR',
          version: 1,
          standing: 'SINGLE_SOURCE',
          value: { quantity: { amount: 3, low: null, unit: 'airship' } },
          participants: expect.arrayContaining([{ role: 'TARGET', entity: { id: 'actor:b' } }]),
        });
        const [supports] = created!.citations.edges;
        expect(supports?.node).toMatchObject({
          id: 'citation:full',
          status: 'REVIEWED',
          translation: { by: 'ada' },
        });
        const { data } = await api.ask(`{
          search(text: "Zeppelins") { node { id } }
          neighborhood(of: ["actor:a"], filter: { modalities: [CALLED_FOR] }) { claims { id } }
          changes(after: ${before}) { edges { node { by action reason records { id kind } } } }
          history(id: "claim:full") { edges { node { records { after } } } }
        }`);
        expect(data.search).toEqual([{ node: { id: 'claim:full' } }]);
        expect(data.neighborhood.claims).toEqual([{ id: 'claim:full' }]);
        const [{ node }] = data.changes.edges;
        expect(node).toMatchObject({ by: 'ada', action: 'create', reason: 'read in the paper' });
        expect(node.records).toHaveLength(3);
        expect(data.history.edges[0].node.records[0].after).toMatchObject({
          author: 'ada',
          reviewWaived: true,
        });
      });

      it('make ids where none are given, and tell of a claim that states the same', async () => {
        const first = await done(CREATE, { input: claim() });
        expect(first.claim).toMatchObject({ id: expect.stringMatching(/^claim:[0-9a-f-]{36}$/), version: 1 });
        const second = await done(CREATE, { input: claim({ text: 'F is controlled by A.' }) });
        expect(second.repeats).toEqual([first.claim!.id]);
      });

      it('tell of live claims that say otherwise for the same time, and of none that a curator has judged', async () => {
        const at = (id: string, over = {}) =>
          claim({ id: `claim:${id}`, valid: '2020-01-01/2020-12-31', ...over });
        const plain = await done(CREATE, { input: at('said') });
        expect(plain.contradictions).toEqual([]);
        const otherwise = at('denied', { negated: true, valid: '2020-06-01/2020-06-30' });
        const denied = await done(CREATE, { input: otherwise });
        expect(denied.contradictions).toEqual([{ claim: 'claim:said', because: 'OPPOSITE_NEGATION' }]);
        const second = await done(CREATE, { input: at('second', { object: 'actor:b' }) });
        expect(second.contradictions).toEqual([{ claim: 'claim:said', because: 'TWO_VALUES' }]);
        const later = at('later', { negated: true, valid: '2021-01-01/2021-12-31' });
        expect((await done(CREATE, { input: later })).contradictions).toEqual([]);
        for (const id of ['said', 'denied', 'second', 'later']) {
          await done(RETRACT, { id: `claim:${id}`, version: 1, reason: 'only to see' });
        }
      });

      it('find the position of a quote where its text is here, and refuse one that is not in it', async () => {
        const exact = SAMPLE_TEXT.slice(0, 12);
        const input = claim({ citations: [citation({ quote: { exact }, snapshot: SAMPLE_HASH })] });
        const { claim: created } = await done(CREATE, { input });
        const at = SAMPLE_TEXT.indexOf(exact);
        expect(created!.citations.edges[0]?.node).toMatchObject({
          position: { start: at, end: at + exact.length },
        });
        const quote = { exact: 'never written there' };
        expect(
          await refused(CREATE, {
            input: claim({ citations: [citation(), citation({ quote, snapshot: SAMPLE_HASH })] }),
          }),
        ).toMatchObject({
          code: 'BAD_USER_INPUT',
          rule: 'quote-in-text',
          field: 'input.citations[1].quote.exact',
        });
        expect(
          await refused(ADD, {
            input: { claim: 'claim:full', citation: citation({ quote, snapshot: SAMPLE_HASH }) },
          }),
        ).toMatchObject({ rule: 'quote-in-text', field: 'input.citation.quote.exact' });
      });

      it('add a citation, which counts at once', async () => {
        await done(CREATE, { input: claim({ id: 'claim:cited' }) });
        const added = await done(ADD, {
          input: {
            claim: 'claim:cited',
            version: 1,
            citation: citation({ source: 'source:two' }),
            reason: 'a second paper',
          },
        });
        expect(added).toMatchObject({
          citation: { stance: 'SUPPORTS', claim: { id: 'claim:cited' } },
          claim: { witnesses: 2, standing: 'CORROBORATED' },
          sequence: await head(),
        });
      });

      it('retract a claim, with its reason, from the version that was read', async () => {
        await done(CREATE, { input: claim({ id: 'claim:gone', text: 'A controls Xanadu.' }) });
        expect(await refused(RETRACT, { id: 'claim:gone', version: 7, reason: 'wrong' })).toMatchObject({
          code: 'VERSION_CONFLICT',
          retryable: true,
          field: 'version',
          value: 7,
          valid: 1,
        });
        const { claim: retracted, sequence } = await done(RETRACT, {
          id: 'claim:gone',
          version: 1,
          reason: 'misread',
        });
        expect(retracted).toEqual({
          id: 'claim:gone',
          status: 'RETRACTED',
          version: 2,
          retractedReason: 'misread',
        });
        expect(sequence).toBe(await head());
        expect((await api.ask('{ search(text: "Xanadu") { node { id } } }')).data.search).toEqual([]);
        expect(await refused(RETRACT, { id: 'claim:gone', version: 2, reason: 'again' })).toMatchObject({
          code: 'BAD_USER_INPUT',
          field: 'status',
        });
      });

      it.each([
        ['no citation', { citations: [] }, { code: 'CLAIM_WITHOUT_CITATION', field: 'input.citations' }],
        [
          'a citation that only mentions',
          { citations: [citation({ stance: 'MENTIONS' })] },
          { code: 'CLAIM_WITHOUT_CITATION' },
        ],
        [
          'an empty quote',
          { citations: [citation(), citation({ quote: { exact: ' ' } })] },
          { code: 'BAD_USER_INPUT', field: 'input.citations[1].quote.exact', value: ' ' },
        ],
        [
          'an unknown source',
          { citations: [citation({ source: 'source:none' })] },
          { code: 'NOT_FOUND', field: 'input.citations[0].source', value: 'source:none' },
        ],
        [
          'an unknown subject',
          { subject: 'actor:none' },
          { code: 'NOT_FOUND', field: 'input.subject', value: 'actor:none' },
        ],
        [
          'an unknown participant, in the order given',
          {
            participants: [
              { role: 'TARGET', entity: 'actor:none' },
              { role: 'PLACE', entity: 'place:p' },
            ],
          },
          { code: 'NOT_FOUND', field: 'input.participants[0].entity', value: 'actor:none' },
        ],
        [
          'a predicate that does not fit, kinds by their names',
          { object: 'place:p' },
          { code: 'PREDICATE_MISMATCH', field: 'input.object', value: 'PLACE', valid: ['ACTOR', 'FACILITY'] },
        ],
        [
          'a value with two fields',
          { value: { text: 'x', edtf: '2020' } },
          { code: 'BAD_USER_INPUT', field: 'input.value' },
        ],
        [
          'a date that is none',
          { valid: '2020-13' },
          { code: 'BAD_USER_INPUT', field: 'input.valid', value: '2020-13' },
        ],
        [
          'an id that is taken',
          { id: 'claim:full' },
          { code: 'DUPLICATE_IDENTIFIER', field: 'input.id', value: 'claim:full' },
        ],
        [
          'an id with a control character',
          { id: 'claim:a\u0007b' },
          { code: 'BAD_USER_INPUT', field: 'input.id' },
        ],
        [
          'a text with a broken surrogate',
          { text: 'a \ud800 b' },
          { code: 'BAD_USER_INPUT', field: 'input.text' },
        ],
        [
          'a reason with a control character',
          { reason: 'a\u0000b' },
          { code: 'BAD_USER_INPUT', field: 'input.reason' },
        ],
        [
          'a phrase too long for its rights',
          {
            citations: [
              citation({
                source: 'source:three',
                quote: { exact: 'one two three four five six seven eight nine' },
              }),
            ],
          },
          { rule: 'anchor-phrase', field: 'input.citations[0].quote.exact' },
        ],
      ])(
        'refuse a claim with %s, by code and field, and leave nothing behind',
        async (_, over, extensions) => {
          expect(await refused(CREATE, { input: claim(over) })).toMatchObject(extensions);
        },
      );

      it.each([
        [
          'an unknown claim',
          { claim: 'claim:none', citation: citation() },
          { code: 'NOT_FOUND', field: 'input.claim', value: 'claim:none' },
        ],
        [
          'another version',
          { claim: 'claim:full', version: 9, citation: citation() },
          { code: 'VERSION_CONFLICT', field: 'input.version', value: 9 },
        ],
        [
          'a bad credibility',
          { claim: 'claim:full', citation: citation({ credibility: 6 }) },
          { code: 'BAD_USER_INPUT', field: 'input.citation.credibility', value: 6 },
        ],
      ])('refuse a citation with %s', async (_, input, extensions) => {
        expect(await refused(ADD, { input })).toMatchObject(extensions);
      });

      it.each([
        [
          'an unknown claim',
          { id: 'claim:none', version: 1, reason: 'x' },
          { code: 'NOT_FOUND', field: 'id', value: 'claim:none' },
        ],
        [
          'no reason',
          { id: 'claim:full', version: 1, reason: ' ' },
          { code: 'BAD_USER_INPUT', field: 'reason', rule: 'retraction-has-reason' },
        ],
        ['a draft version', { id: 'claim:full@1', version: 1, reason: 'x' }, { code: 'NOT_FOUND' }],
      ])('refuse a retraction of %s', async (_, variables, extensions) => {
        expect(await refused(RETRACT, variables)).toMatchObject(extensions);
      });

      it('leave a register that keeps every rule', async () => {
        const violations: unknown[] = [];
        for await (const each of verify(opened.store)) violations.push(each);
        expect(violations).toEqual([]);
      });
    },
  );
}
