import { cutTo, graphemes } from '../text/cut.ts';
import { type Box, BoxIndex } from './boxes.ts';

/** A label looking for a place; `places` are the boxes it could take, the best first. */
export interface LabelRequest {
  id: string;
  importance: number;
  places: readonly Box[];
}

/**
 * Gives labels their places, the most important first, so that no two overlap and none covers an obstacle. A label
 * that finds no place is left out of the result. The value is the index into its `places`.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
): Map<string, number> {
  const taken = new BoxIndex();
  for (const obstacle of obstacles) taken.add(obstacle);
  const placed = new Map<string, number>();
  const byImportance = [...requests].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  for (const { id, places } of byImportance) {
    const index = places.findIndex((place) => !taken.isTaken(place));
    if (index < 0) continue;
    taken.add(places[index]!);
    placed.set(id, index);
  }
  return placed;
}

/**
 * Breaks a text into lines no wider than `widest`: between words where it can, within a word that alone is too wide.
 * Past `most` lines the text is cut with an ellipsis.
 */
export function wrapped(
  text: string,
  widest: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const fits = (line: string) => measure(line) <= widest;
  const lines: string[] = [];
  let rest = text.trim();
  while (rest) {
    if (lines.length === most - 1) return [...lines, cutTo(rest, fits)];
    const line = firstLine(rest, fits);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** The words that fit on a line, or as much of the first as does. */
function firstLine(text: string, fits: (line: string) => boolean): string {
  let line = '';
  for (const [word] of text.matchAll(/\s*\S+/g)) {
    if (!fits(line + word)) break;
    line += word;
  }
  return line || firstPart(text, fits);
}

function firstPart(word: string, fits: (line: string) => boolean): string {
  let part = '';
  for (const grapheme of graphemes(word)) {
    if (part && !fits(part + grapheme)) break;
    part += grapheme;
  }
  return part;
}
