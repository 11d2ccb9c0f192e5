import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type RunningServer, startServer } from './server.ts';

/** Quotes without a position: the text that each was read from, and what the panel must say. */
const QUOTES = {
  once: ['pact was signed', 'One block.\n\nThe pact was signed on Monday.\n'],
  decomposed: ['Café group', 'The Cafe\u0301 group met.\n'],
  twice: ['it was signed', 'It was signed. Then it was signed. Again it was signed.\n'],
  gone: ['nobody wrote this', 'Anything at all may stand here.\n'],
  absent: ['a text that is not here', null],
} as const;

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const server = await startServer({ withTexts: false }, writeCases());
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

function writeCases() {
  const texts = mkdtempSync(join(tmpdir(), 'cartulary-e2e-texts-'));
  const rows: object[] = [
    { entity: { id: 'actor:ann', kind: 'Actor', type: 'person', name: 'Ann' } },
    { entity: { id: 'actor:bob', kind: 'Actor', type: 'person', name: 'Bob' } },
    {
      source: {
        id: 'source:e2e',
        type: 'article',
        title: 'E2E',
        rights: { statement: 'free', redistributable: true },
      },
    },
  ];
  for (const [id, [exact, text]] of Object.entries(QUOTES)) {
    const bytes = Buffer.from(text ?? `not written: ${exact}`);
    const snapshot = createHash('sha256').update(bytes).digest('hex');
    if (text !== null) writeFileSync(join(texts, id), bytes);
    const citations = [{ id: `citation:e2e-${id}`, quote: { exact }, source: 'source:e2e', snapshot }];
    rows.push({
      snapshot: { sha256: snapshot, source: 'source:e2e', mediaType: 'text/plain', bytes: bytes.length },
    });
    rows.push({
      claim: {
        id: `claim:e2e-${id}`,
        subject: 'actor:ann',
        predicate: 'backs',
        object: 'actor:bob',
        valid: `20${10 + rows.length}`,
        text: `Ann backs Bob, ${id}.`,
        citations,
      },
    });
  }
  const file = join(mkdtempSync(join(tmpdir(), 'cartulary-e2e-rows-')), 'cases.ndjson');
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return { file, texts };
}

for (const [id, words, passage] of [
  ['once', '✓ passage found in the text', 'The pact was signed on Monday.'],
  ['decomposed', 'found in the text, in another typography', 'The Cafe\u0301 group met.'],
  ['twice', 'stands in 2 places of the text', null],
  ['gone', 'passage not found any more', null],
  ['absent', 'not checked against the text', null],
] as const) {
  test(`the panel says how a quote stands in its text: ${id}`, async ({ page, server }) => {
    await page.goto(`${server.url}/?open=actor:ann,actor:bob&at=claim:e2e-${id}`);
    const claim = page.getByRole('article', { name: 'Claim' });
    await expect(claim.locator('.cite-foot').first()).toContainText(words);
    const quote = claim.locator('.quote').first();
    await expect(quote.locator('mark')).toHaveText(
      passage ? /pact was signed|Cafe\u0301 group/ : QUOTES[id][0],
    );
    if (passage) await expect(quote).toContainText(passage);
    await expect(quote.getByText('text not here')).toHaveCount(id === 'absent' ? 1 : 0);
  });
}
