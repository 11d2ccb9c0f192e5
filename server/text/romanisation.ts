import { ROMANISATION_TABLES, type RomanisationTable } from './romanisation-tables.ts';

/** After these a Cyrillic letter stands as at the start of a word. */
const OPENS = new Set('аеёиіоуыэюяєїўйьъ');

/** A Cyrillic word, composed and in lower case, as those tables write it that have all its letters; each spelling once. */
export function romanisations(word: string): string[] {
  return [...new Set(ROMANISATION_TABLES.flatMap((table) => romanised(word, table) ?? []))];
}

function romanised(
  word: string,
  { letters, initial, afterVowel, endings }: RomanisationTable,
): string | null {
  const ending = endings?.find(([end]) => word.endsWith(end) && word.length > end.length + 1);
  const stem = ending ? word.slice(0, -ending[0].length) : word;
  let latin = '';
  for (let at = 0; at < stem.length; ) {
    const opens = at === 0 || (afterVowel === true && OPENS.has(stem.charAt(at - 1)));
    const two = stem.slice(at, at + 2);
    const size = two.length === 2 && letters.has(two) ? 2 : 1;
    const letter = stem.slice(at, at + size);
    const written = (opens ? initial?.get(letter) : undefined) ?? letters.get(letter);
    if (written === undefined) return null;
    latin += written;
    at += size;
  }
  return latin + (ending?.[1] ?? '');
}
