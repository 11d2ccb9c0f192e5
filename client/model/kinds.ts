import { ENUMS } from './enums.generated.ts';
import type { Kind } from './graph.ts';

export const KINDS = ENUMS.EntityKind;
export const KIND_WORDS: Record<Kind, string> = {
  ACTOR: 'Actor',
  AGREEMENT: 'Agreement',
  FACILITY: 'Facility',
  EVENT: 'Event',
  PLACE: 'Place',
  ASSET: 'Asset',
};

/** Outline of each kind in a box from -1 to 1, y down; null is a circle. The map and the key draw the same ones. */
export const KIND_OUTLINES: Record<Kind, readonly (readonly [x: number, y: number])[] | null> = {
  ACTOR: null,
  AGREEMENT: [
    [-0.78, -1],
    [0.26, -1],
    [0.78, -0.48],
    [0.78, 1],
    [-0.78, 1],
  ],
  FACILITY: [
    [0, -1],
    [0.92, -0.2],
    [0.92, 0.92],
    [-0.92, 0.92],
    [-0.92, -0.2],
  ],
  EVENT: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  PLACE: pin(),
  ASSET: [
    [-0.52, -0.9],
    [0.52, -0.9],
    [1, 0],
    [0.52, 0.9],
    [-0.52, 0.9],
    [-1, 0],
  ],
};

/** A map pin: three quarters of a circle and its point. */
function pin(): [number, number][] {
  const arc = Array.from({ length: 15 }, (_, step): [number, number] => {
    const angle = Math.PI * (0.86 + (step / 14) * 1.28);
    return [Math.round(Math.cos(angle) * 76) / 100, Math.round((-0.24 + Math.sin(angle) * 0.76) * 100) / 100];
  });
  return [...arc, [0, 1]];
}

/** A type of the vocabulary in words: `armed-force` is "armed force". */
export function typeWords(type: string): string {
  return type.replaceAll('-', ' ');
}
