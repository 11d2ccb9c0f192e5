import { expect, test } from 'vitest';
import { inOneSpelling } from './naming.ts';

test('an alias that is given twice, in whatever spelling of its language, is kept once and in its place', () => {
  const aliases = [
    { text: 'Минск', lang: 'RU', script: 'cyrl' },
    { text: 'Minsk' },
    { script: 'Cyrl', lang: 'ru', text: 'Минск' },
    { text: 'Минск', lang: 'be', script: 'Cyrl' },
    { text: 'Minsk', lang: null },
  ];
  expect(inOneSpelling({ aliases, identifiers: [] }).aliases).toEqual([
    { text: 'Минск', lang: 'ru', script: 'Cyrl' },
    { text: 'Minsk', lang: null, script: null },
    { text: 'Минск', lang: 'be', script: 'Cyrl' },
  ]);
});
