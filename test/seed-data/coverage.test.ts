import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../server/text/paragraphs.ts';
import { NO_TEXTS } from '../texts-folder.ts';
import { ARTICLE, articleClaims, coverage, type Range, texts } from './seed-data.ts';

const ranges = coverage.paragraphs.flatMap((each) => each.ranges);
const listing = (id: string) => ranges.filter(({ claims = [] }) => claims.includes(id));

describe('the coverage of the article', () => {
  it('gives every range claims or a reason, never both', () => {
    for (const { start, claims = [], none } of ranges) {
      expect(claims.length > 0 !== (none !== undefined), `${start}`).toBe(true);
      if (none !== undefined) expect(none.length, `${start}`).toBeGreaterThan(30);
    }
  });

  it('leaves no gap within a paragraph and no overlap', () => {
    for (const { paragraph, ranges: own } of coverage.paragraphs)
      for (const [at, { start, end }] of own.entries()) {
        expect(end, `paragraph ${paragraph}`).toBeGreaterThan(start);
        if (at > 0) expect(start, `paragraph ${paragraph}`).toBe(own[at - 1]?.end);
      }
  });

  it('lists every claim of the article where it is cited', () => {
    for (const { id, citations } of articleClaims) {
      const own = listing(id);
      expect(own.length, `${id} is nowhere in the coverage`).toBeGreaterThan(0);
      for (const { source, start, quote } of citations)
        if (source === ARTICLE)
          expect(
            own.some((range) => touches(range, start, start + quote.length)),
            `${id}: ${quote}`,
          ).toBe(true);
    }
  });

  it('marks as said again only what is listed at its first place too', () => {
    const first = new Set(ranges.filter(({ again }) => !again).flatMap(({ claims = [] }) => claims));
    const again = ranges.filter((range) => range.again);
    expect(again.length).toBeGreaterThan(0);
    for (const { start, claims = [] } of again)
      for (const id of claims) expect(first.has(id), `${id} at ${start}`).toBe(true);
  });

  it('cites nothing from a passage that is said again', () => {
    for (const { id, citations } of articleClaims)
      for (const { source, start, quote } of citations)
        if (source === ARTICLE)
          expect(
            ranges.some((range) => range.again && touches(range, start, start + quote.length)),
            id,
          ).toBe(false);
  });

  it('lists no claim that isn’t the article’s', () => {
    const own = new Set(articleClaims.map(({ id }) => id));
    expect(ranges.flatMap(({ claims = [] }) => claims).filter((id) => !own.has(id))).toEqual([]);
  });
});

describe.skipIf(texts === null)(`the coverage beside the text (skipped: ${NO_TEXTS})`, () => {
  it('runs from the first character of every paragraph to the last', () => {
    const covered = coverage.paragraphs.map(({ paragraph, ranges: own }) => ({
      number: paragraph,
      start: own[0]?.start,
      end: own.at(-1)?.end,
    }));
    const blocks = paragraphsOf(texts?.get(ARTICLE) ?? '');
    expect(covered).toEqual(blocks.map((block, at) => ({ number: at + 1, ...block })));
  });
});

function touches(range: Range, start: number, end: number): boolean {
  return start < range.end && range.start < end;
}
