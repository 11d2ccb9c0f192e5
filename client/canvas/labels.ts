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

/** Breaks a text into lines no wider than `widest` where words allow it; gives the size of the block. */
export function wrapped(text: string, widest: number, lineHeight: number, measure: (text: string) => number) {
  let width = 0;
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > widest) {
      width = Math.max(width, measure(line));
      lines += 1;
      line = word;
    } else line = longer;
  }
  return { width: Math.max(width, measure(line)), height: lines * lineHeight };
}
