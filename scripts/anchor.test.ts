import { describe, expect, it } from 'vitest';
import { anchorClaims, decode, occurrences } from './anchor.ts';

const text = 'One – two.\nStill one.\n\n\nTwo here, two there.\n \nThree';

it('decodes CRLF as LF', () => {
  expect(decode(new TextEncoder().encode('a\r\n\r\nb'))).toBe('a\n\nb');
});

it('finds every occurrence, character for character', () => {
  expect(occurrences(text, 'two')).toEqual([
    { start: 6, paragraph: 1 },
    { start: 34, paragraph: 2 },
  ]);
  expect(occurrences(text, 'one - two')).toEqual([]);
});

describe('anchoring a claims file', () => {
  const texts = new Map([['s', text]]);
  const anchor = (citation: string) => anchorClaims(`- id: c # kept\n  citations:\n${citation}`, texts);

  it('adds paragraph and start in either style and leaves the rest alone', () => {
    expect(anchor('    - { source: s, quote: Still one }\n').yaml).toBe(
      '- id: c # kept\n  citations:\n    - { source: s, quote: Still one, paragraph: 1, start: 11 }\n',
    );
    expect(anchor('    - source: s\n      quote: Three\n').yaml).toContain('paragraph: 3\n      start: 47\n');
  });

  it('rewrites a wrong start', () => {
    const { yaml, changes } = anchor('    - { source: s, quote: Three, paragraph: 3, start: 4 }\n');
    expect(yaml).toContain('start: 47 }');
    expect(changes).toBe(1);
  });

  it('changes nothing where all is right', () => {
    expect(anchor('    - { source: s, quote: Three, paragraph: 3, start: 47 }\n').changes).toBe(0);
  });

  it('takes the occurrence in the paragraph that is written down', () => {
    expect(anchor('    - { source: s, quote: two, paragraph: 2 }\n').yaml).toContain('start: 34');
  });

  it('names a quote that stands nowhere, or twice', () => {
    expect(anchor('    - { source: s, quote: four }\n').problems).toEqual(['s: "four" stands nowhere']);
    expect(anchor('    - { source: s, quote: two }\n').problems).toEqual(['s: "two" stands 1@6 2@34']);
  });
});
