import { expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';
import { typedOf } from './typed.ts';

const LONE = /\p{Surrogate}/u;
const marked = (text: string, typed: string) => {
  const { snippet, matches } = snippetOf(text, typedOf(typed));
  return { snippet, words: matches.map(({ start, end }) => snippet.slice(start, end)) };
};

it('shows a short text whole, with the words that begin as typed', () => {
  expect(marked('Free Minsk, Minsk Oblast', 'minsk ob')).toEqual({
    snippet: 'Free Minsk, Minsk Oblast',
    words: ['Minsk', 'Minsk', 'Oblast'],
  });
});

it('marks a word in another script, and one with a typo where none begins as typed', () => {
  expect(marked('Президент Лукашенко', 'lukashenko').words).toEqual(['Лукашенко']);
  expect(marked('The airbase', 'airbases').words).toEqual(['airbase']);
  expect(marked('Minsk and Mimsk', 'minsk').words).toEqual(['Minsk']);
});

it('cuts a long text between words, around what matched', () => {
  const text = `${'before it went '.repeat(30)}the airbases at Lida ${'and so it went on '.repeat(30)}`;
  const { snippet, words } = marked(text, 'airbases lida');
  expect(snippet).toMatch(/^… .*the airbases at Lida.* …$/);
  expect(words).toEqual(['airbases', 'Lida']);
  expect(snippet.length).toBeLessThanOrEqual(125);
  expect(text).toContain(snippet.slice(2, -2));
});

it('shows the beginning where the match is there, or nowhere', () => {
  const text = 'Minsk '.padEnd(400, 'lies low ');
  expect(marked(text, 'minsk').snippet).toMatch(/^Minsk lies.*[^ ] …$/);
  expect(marked(text, 'warsaw').words).toEqual([]);
});

it('does not part a character', () => {
  const { snippet } = snippetOf(`minsk ${'😀'.repeat(200)}`, typedOf('minsk'));
  expect(snippet).not.toMatch(LONE);
  expect(snippetOf(`${'😀'.repeat(201)} minsk ${'😀'.repeat(201)}`, typedOf('minsk')).snippet).not.toMatch(
    LONE,
  );
});
