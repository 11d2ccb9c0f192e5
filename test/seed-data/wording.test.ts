import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_TEXTS } from '../texts-folder.ts';
import { ARTICLE, claims, seedFolder, texts } from './seed-data.ts';

const MOST_WORDS = 8;

/** Every run of nine words, without case or punctuation. */
function runs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + MOST_WORDS < words.length; at += 1)
    found.add(words.slice(at, at + MOST_WORDS + 1).join(' '));
  return found;
}

describe.skipIf(texts === null)(`the article's wording (skipped: ${NO_TEXTS})`, () => {
  const article = runs(texts?.get(ARTICLE) ?? '');
  const taken = (text: string) => [...runs(text)].filter((run) => article.has(run));

  it('would be noticed', () => {
    const [first, second] = [...article];
    expect(taken(`As they put it: ${first}.`)).toEqual([first]);
    expect(second).toBeDefined();
  });

  it('isn’t taken over by a claim', () => {
    expect(claims.flatMap(({ id, text }) => taken(text).map((run) => `${id}: ${run}`))).toEqual([]);
  });

  it('is in no file of the repository', () => {
    const root = dirname(seedFolder);
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    const named = files
      .toString()
      .split('\0')
      .filter((name) => /\.(ya?ml|json|md|ts|tsx|mjs|cypher|graphql|html)$/.test(name));
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.flatMap((name) => taken(readIfThere(join(root, name))).map((run) => `${name}: ${run}`)),
    ).toEqual([]);
  });
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
