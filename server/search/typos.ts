/** How many letters of a word may be wrong, missing or swapped in for it to match still: none of a number or code. */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (/\d/.test(word)) return 0;
  if (word.length >= 8) return 2;
  return word.length >= 4 ? 1 : 0;
}

/** Whether a word is another one with a typo: Levenshtein's distance at most `allowedEdits`, or two neighbours swapped. */
export function resembles(typed: string, word: string): boolean {
  const limit = allowedEdits(typed);
  if (limit === 0 || /\d/.test(word)) return typed === word;
  return withinEdits(typed, word, limit) || isSwapped(typed, word);
}

/** A word with each two neighbouring letters swapped in turn. */
export function swapsOf(word: string): string[] {
  if (allowedEdits(word) === 0) return [];
  return [...word].slice(1).flatMap((letter, at) => {
    const before = word.charAt(at);
    return letter === before ? [] : [`${word.slice(0, at)}${letter}${before}${word.slice(at + 2)}`];
  });
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Rows of the table of distances; words are compared many thousand times a search, one after another. */
let previous = new Uint16Array(64);
let current = new Uint16Array(64);

function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  if (b.length >= previous.length) {
    previous = new Uint16Array(b.length * 2);
    current = new Uint16Array(b.length * 2);
  }
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    let [left, aboveLeft] = [row, row - 1];
    for (let column = 1; column <= b.length; column += 1) {
      const above = previous[column] ?? 0;
      const swap = aboveLeft + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const distance = Math.min(swap, above + 1, left + 1);
      current[column] = distance;
      [left, aboveLeft] = [distance, above];
      if (distance < least) least = distance;
    }
    if (least > limit) return false;
    [previous, current] = [current, previous];
  }
  return (previous[b.length] ?? 0) <= limit;
}
