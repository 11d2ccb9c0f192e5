import type { Word } from '../text/word.ts';
import { ARTICLE, isArticle, type Split } from './joined-words.ts';
import type { Reading, TypedWord } from './typed.ts';
import { resembles } from './typos.ts';

/** How well a typed word is met: by a whole word, by the beginning of one or by words joined otherwise, with a typo. */
export type Level = 'whole' | 'begun' | 'typo';
/** By what words are compared. */
export type Side = 'own' | 'forms';

export interface Meeting {
  /** Of each typed word, or null: nothing meets it. */
  levels: (Level | null)[];
  /** Places of the words of the text that meet one. */
  met: Set<number>;
}

/** How the words of a text meet typed ones. A typo is looked for only where no word begins with what was typed. */
export function meet(reading: Reading, text: readonly Word[], side: Side, typos = true): Meeting {
  const met = new Set<number>();
  const levels = reading.words.map((typed) => begun(typed, text, side, met));
  if (!levels.includes(null)) return { levels, met };
  for (const { forms, of } of reading.joins) {
    if (of.every((at) => levels[at] !== null)) continue;
    const at = text.findIndex((word) =>
      word[side].some((form) => forms.some((join) => form.startsWith(join))),
    );
    if (at === -1) continue;
    met.add(at);
    for (const each of of) levels[each] ??= 'begun';
  }
  if (typos) {
    reading.words.forEach((typed, at) => {
      levels[at] ??= mistyped(typed, text, side, met);
    });
  }
  return { levels, met };
}

/** Whether a text begins with the typed words, the last of them perhaps unfinished; 'all' where nothing more stands in it. */
export function begins(typed: readonly Word[], text: readonly Word[], side: Side): 'all' | Level | null {
  const last = typed.at(-1);
  const against = text[typed.length - 1];
  if (last === undefined || against === undefined) return null;
  for (const [at, word] of typed.slice(0, -1).entries()) {
    if (!text[at]?.[side].some((form) => word[side].includes(form))) return null;
  }
  const level = levelOf(last, against, side);
  return level === 'whole' && typed.length === text.length ? 'all' : level;
}

function begun(typed: TypedWord, text: readonly Word[], side: Side, met: Set<number>): Level | null {
  let best: Level | null = null;
  for (const [at, word] of text.entries()) {
    const level = levelOf(typed, word, side);
    if (level === null) continue;
    met.add(at);
    if (best !== 'whole') best = level;
  }
  return best ?? (inParts(typed, text, side, met) ? 'begun' : null);
}

function levelOf(typed: Word, word: Word, side: Side): Level | null {
  let level: Level | null = null;
  for (const form of word[side]) {
    for (const sought of typed[side]) {
      if (!form.startsWith(sought)) continue;
      if (form.length === sought.length) return 'whole';
      level = 'begun';
    }
  }
  return level;
}

/** Whether the parts of a typed word follow one another in a text. */
function inParts(
  { forms: [word], splits }: TypedWord,
  text: readonly Word[],
  side: Side,
  met: Set<number>,
): boolean {
  if (splits.length === 0) return false;
  for (const [start, found] of text.entries()) {
    for (const form of found[side]) {
      if (!word.startsWith(form)) continue;
      const end = splits
        .map((split) => (split[0] === form ? endOf(split, text, start, side) : null))
        .find((at) => at !== null);
      if (!end) continue;
      for (let at = start; at < end; at += 1) met.add(at);
      return true;
    }
  }
  return false;
}

/** Where the parts end that begin at a place of a text, the last of them perhaps unfinished; null: they are not there. */
function endOf(split: Split, text: readonly Word[], start: number, side: Side): number | null {
  let at = start;
  for (const [place, part] of split.entries()) {
    const last = place === split.length - 1;
    if (part === ARTICLE) {
      const found = text[at];
      const article = found !== undefined && isArticle(found.forms[0], text[at + 1]?.forms[0]);
      if (!article && last) return null;
      if (article) at += 1;
      continue;
    }
    if (!text[at]?.[side].some((form) => (last ? form.startsWith(part) : form === part))) return null;
    at += 1;
  }
  return at;
}

function mistyped(typed: TypedWord, text: readonly Word[], side: Side, met: Set<number>): Level | null {
  let found: Level | null = null;
  text.forEach((word, at) => {
    if (!resembles(typed[side][0], word[side][0])) return;
    met.add(at);
    found = 'typo';
  });
  return found;
}
