import { describe, expect, it } from 'vitest';
import { occurrences } from '../../scripts/anchor.ts';
import { anchorQuote } from '../../server/citation/anchor.ts';
import { NO_TEXTS } from '../texts-folder.ts';
import { claims, rejected, snapshots, sources, texts } from './seed-data.ts';

const citations = [...claims, ...rejected].flatMap((holder) =>
  holder.citations.map((citation) => ({ ...citation, of: 'id' in holder ? holder.id : holder.claim })),
);

describe('anchor phrases', () => {
  it('are of eight words at most, without what stands around them', () => {
    for (const { of, quote, ...rest } of citations) {
      expect(quote.trim().split(/\s+/).length, `${of}: ${quote}`).toBeLessThanOrEqual(8);
      expect(rest, of).not.toHaveProperty('prefix');
      expect(rest, of).not.toHaveProperty('suffix');
    }
  });

  it('have no key but those of a citation: a comma in an unquoted phrase would make one', () => {
    const known = [
      'source',
      'stance',
      'quote',
      'paragraph',
      'locator',
      'start',
      'credibility',
      'saidBy',
      'saidOn',
      'of',
    ];
    for (const citation of citations)
      for (const key of Object.keys(citation)) expect(known, `${citation.of}: ${key}`).toContain(key);
  });

  it('have a paragraph or the row or value of a data set, and a start', () => {
    for (const { of, paragraph, locator, start } of citations) {
      if (locator)
        expect(locator, of).toEqual({
          label: expect.stringMatching(/^(row|pointer)$/),
          value: expect.stringMatching(/^(row=[1-9]\d*|(\/[^/]+)+)$/),
        });
      else expect(paragraph, of).toBeGreaterThan(0);
      expect(paragraph !== undefined && locator !== undefined, of).toBe(false);
      expect(start, of).toBeGreaterThanOrEqual(0);
    }
  });

  it('are no padding: a claim cites a passage once', () => {
    for (const { id, citations: own } of claims) {
      const spots = own.map(({ source, start, stance = 'supports' }) => `${source} ${start} ${stance}`);
      expect(new Set(spots).size, id).toBe(spots.length);
    }
  });
});

it('every source has one snapshot', () => {
  expect(snapshots.map(({ source }) => source).sort()).toEqual(sources.map(({ id }) => id).sort());
});

describe.skipIf(texts === null)(`anchor phrases in their texts (skipped: ${NO_TEXTS})`, () => {
  it('finds the text of every source by its hash', () => {
    expect([...(texts?.keys() ?? [])].sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it('stand where they are said to stand', () => {
    for (const { of, source, quote, paragraph, locator, start } of citations) {
      const text = texts?.get(source) ?? '';
      if (locator) {
        const position = { start, end: start + quote.length };
        const selectors = { quote: { exact: quote, prefix: null, suffix: null }, position, locator };
        expect(anchorQuote(text, selectors).findings, `${of}: ${quote}`).toEqual([]);
      } else {
        expect(occurrences(text, quote), `${of}: ${quote}`).toContainEqual({ start, paragraph });
      }
    }
  });
});
