import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRegister } from '../../server/register/create-register.ts';
import { createTextStore } from '../../server/text/text-store.ts';
import type { Notice } from '../../server/verify/text-rules.ts';
import { verify } from '../../server/verify/verify.ts';
import type { Violation } from '../../server/verify/violation.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { ada, addSample, cite, claim } from '../register/sample.ts';
import { writeSeedFolder } from '../seed/sample-seed.ts';
import { type ApiServer, startApi } from './api-server.ts';

/** Quotes without a position, each with the text that it was read from, and how it must be found there. */
const QUOTES: [
  id: string,
  exact: string,
  text: string,
  found: Record<string, unknown>,
  passage: string | null,
][] = [
  [
    'once',
    'pact was signed',
    'One block.\n\nThe pact was signed on Monday.\n',
    { check: 'VERIFIED', places: 1 },
    'pact was signed',
  ],
  [
    'decomposed',
    'Café group',
    'The Cafe\u0301 group met.\n',
    { check: 'CHANGED', typographic: true, places: 1 },
    'Cafe\u0301 group',
  ],
  [
    'crlf',
    'Line one\r\nline two',
    'Line one\r\nline two of it\r\n',
    { check: 'VERIFIED', places: 1 },
    'Line one\nline two',
  ],
  [
    'twice',
    'it was signed',
    'It was signed. Then it was signed. Again it was signed.\n',
    { check: 'AMBIGUOUS', places: 2 },
    null,
  ],
  ['not-there', 'nobody wrote this', 'Anything at all may stand here.\n', { check: 'GONE', places: 0 }, null],
];
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ASK = `query ($id: ID!) { claim(id: $id) { citations { edges { node {
  quote { exact } check passage { text start end } textCheck { check typographic places message } } } } } }`;

describe.each(ENGINES)('quotes without a position on $name', ({ skipped, open }) => {
  if (skipped) {
    test.skip(skipped, () => {});
    return;
  }
  let engine: TestEngine;
  let api: ApiServer;
  let folder: string;
  beforeAll(async () => {
    engine = await open();
    folder = await writeSeedFolder(Object.fromEntries(QUOTES.map(([id, , text]) => [`${id}.txt`, text])));
    await createRegister(engine.store, { singleUser: true }).change(ada('add'), async (writer) => {
      await addSample(writer);
      await writer.addSnapshots(
        QUOTES.map(([, , text]) => ({
          sha256: hashOf(text),
          source: 'source:one',
          mediaType: 'text/plain',
          bytes: null,
        })),
      );
      await writer.addClaims(
        QUOTES.map(([id, exact, text]) =>
          claim(id, {
            citations: [cite(id, { quote: { exact, prefix: null, suffix: null }, snapshot: hashOf(text) })],
          }),
        ),
      );
      await writer.reviewClaims(QUOTES.map(([id]) => `claim:${id}`));
    });
    api = await startApi(engine, { texts: createTextStore([folder]) });
  });
  afterAll(async () => {
    await api?.stop();
    await engine?.stop();
  });

  test.each(QUOTES)('%s', async (id, _, __, found, passage) => {
    const { data, errors } = await api.ask(ASK, { id: `claim:${id}` });
    expect(errors).toBeUndefined();
    const { node } = data.claim.citations.edges[0];
    expect(node.textCheck).toMatchObject(found);
    expect(node.textCheck.message === null).toBe(found.check === 'VERIFIED');
    expect(node.check).toBe('UNCHECKED');
    const shown = node.passage?.text.slice(node.passage.start, node.passage.end) ?? null;
    expect(shown).toBe(passage);
  });

  test('verify tells what is to look at again from what is wrong', async () => {
    const violations: Violation[] = [];
    const notices: Notice[] = [];
    const run = verify(engine.store, {
      texts: createTextStore([folder]),
      onNotice: (notice) => notices.push(notice),
    });
    let step = await run.next();
    for (; !step.done; step = await run.next()) violations.push(step.value);
    expect(violations).toMatchObject([{ rule: 'quote-in-text', record: 'citation:not-there' }]);
    expect(notices).toMatchObject([
      { reading: 'typographic', record: 'citation:decomposed' },
      { reading: 'ambiguous', record: 'citation:twice' },
    ]);
    expect(step.value).toMatchObject({ citationsChecked: 5, violations: 1, notices: 2 });
  });

  test('without the text nothing is said of it', async () => {
    const textless = await startApi(engine);
    try {
      const { data } = await textless.ask(ASK, { id: 'claim:once' });
      expect(data.claim.citations.edges[0].node).toMatchObject({
        passage: null,
        textCheck: { check: 'UNCHECKED', typographic: false, places: 0, message: null },
      });
    } finally {
      await textless.stop();
    }
  });
});
