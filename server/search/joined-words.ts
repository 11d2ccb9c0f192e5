/** The Arabic article between two words, or after the first; it is written in many ways, or not at all. */
export const ARTICLE = Symbol('article');
/** Parts that a word may be made of, each a word of its own. */
export type Split = readonly (string | typeof ARTICLE)[];

/** Particles such as `al`, `den`, `ibn` stand between the parts of a name; nothing longer is looked for there. */
const LONGEST_PARTICLE = 3;
const SHORTEST_PART = 2;
/** Words up to this long may be initials: `ACDC`, `JRR`. */
const LONGEST_INITIALS = 4;
const LONGEST_SPLIT = 24;
const VOWELS = 'aeiou';
/** Consonants that the article's `l` becomes before a word that begins with them. */
const SUN = /^(?:sh|th|dh|[rsztdnl])/;

/** Whether a word is the Arabic article of the next: `al`, `el`, `ul`, before a sun letter also `ar`, `ash` and the like. */
export function isArticle(word: string, next: string | undefined): boolean {
  if (word.length < 2 || !VOWELS.includes(word.charAt(0))) return false;
  const consonant = word.slice(1);
  return consonant === 'l' || (next !== undefined && SUN.exec(next)?.[0] === consonant);
}

/**
 * How a word can be read as several that were joined: two (`jeanpaul`), three around a particle (`vandenberg`), two
 * around an article that is written otherwise (`abdurrahman`), or initials. Whether the parts exist is not known here.
 */
export function splitsOf(word: string): Split[] {
  if (word.length < 2 || word.length > LONGEST_SPLIT) return [];
  const splits: Split[] = [];
  if (word.length > 2 && word.length <= LONGEST_INITIALS) splits.push([...word]);
  for (let at = 1; at < word.length; at += 1) {
    const first = word.slice(0, at);
    const rest = word.slice(at);
    if (isPart(word, at)) splits.push([first, rest]);
    if (first.length < SHORTEST_PART) continue;
    for (let size = 1; size <= LONGEST_PARTICLE; size += 1) {
      const middle = rest.slice(0, size);
      const last = rest.slice(size);
      if (isArticle(middle, last) || (middle === 'l' && last !== '')) {
        splits.push(last === '' ? [first, ARTICLE] : [first, ARTICLE, last]);
      }
      if (size > 1 && last.length >= SHORTEST_PART) splits.push([first, middle, last]);
    }
  }
  return splits;
}

/** Two letters at least, but one where the word is short or letters meet digits (`s400`). */
function isPart(word: string, at: number): boolean {
  return (
    word.length <= LONGEST_INITIALS ||
    (at >= SHORTEST_PART && word.length - at >= SHORTEST_PART) ||
    /\d/.test(word.charAt(at - 1)) !== /\d/.test(word.charAt(at))
  );
}

/** Words that follow one another, written as one. */
export interface Join {
  /** How they are written together. */
  forms: string[];
  /** Places of the words that it stands for. */
  of: number[];
}

/** Which of the words that follow one another may be one elsewhere: two, three around a particle, all of some initials. */
export function joinsOf(words: readonly string[]): Join[] {
  const joins: Join[] = [];
  words.forEach((word, at) => {
    const [next, last] = words.slice(at + 1);
    if (next === undefined) return;
    joins.push({ forms: [word + next], of: [at, at + 1] });
    if (last !== undefined && next.length <= LONGEST_PARTICLE) {
      const forms = isArticle(next, last) ? articled(word, last) : [word + next + last];
      joins.push({ forms, of: [at, at + 1, at + 2] });
    }
    const initials = words.slice(at).findIndex((each) => each.length > 1);
    const end = initials === -1 ? words.length : at + initials;
    if (end - at > 2 && words[at - 1]?.length !== 1) {
      const of = words.slice(at, end).map((_, offset) => at + offset);
      joins.push({ forms: [words.slice(at, end).join('')], of });
    }
  });
  return joins;
}

/** `abd` and `rahman` around an article: `abdalrahman`, `abdelrahman`, `abdurrahman` …, as Arabic letters `abdlrahman`. */
function articled(first: string, last: string): string[] {
  const sun = SUN.exec(last)?.[0];
  const consonants = ['l', ...(sun && sun !== 'l' ? [sun] : [])];
  const between = ['a', 'e', 'u', 'i'].flatMap((vowel) => consonants.map((consonant) => vowel + consonant));
  return ['', 'l', ...between].map((article) => first + article + last);
}
