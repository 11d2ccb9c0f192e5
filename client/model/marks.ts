import { ENUMS } from './enums.generated.ts';
import type { Link, Modality, Standing } from './graph.ts';

interface Sayable {
  modality: Modality;
  negated: boolean;
}
interface Standable {
  standing: Standing | null;
  status: string;
}

export const MODALITIES = ENUMS.Modality;

/** The marks of shared use: at the arrow, in the label, in the key and in the panel. */
export const MODALITY_MARKS: Record<Modality, string> = {
  ASSERTED: '▸',
  EXPECTED: '▹',
  PLANNED: '▹',
  POSSIBLE: '?',
  CONDITIONAL: '⟂',
  CALLED_FOR: '!',
  UNKNOWN: '?',
};
export const MODALITY_WORDS: Record<Modality, string> = {
  ASSERTED: 'Asserted',
  EXPECTED: 'Expected',
  PLANNED: 'Planned',
  POSSIBLE: 'Possible',
  CONDITIONAL: 'Conditional',
  CALLED_FOR: 'Called for',
  UNKNOWN: 'Not known',
};
export const MODALITY_MEANINGS: Record<Modality, string> = {
  ASSERTED: 'The source states it as a fact.',
  EXPECTED: 'The source expects it to come.',
  PLANNED: 'Someone plans it; the source does not say that it happened.',
  POSSIBLE: 'The source says that it may be so, no more.',
  CONDITIONAL: 'It holds only on a condition.',
  CALLED_FOR: 'Someone recommends or demands it.',
  UNKNOWN: 'The source says that this is not known.',
};
export const NEGATED_MARK = '✕';

/** How a claim stands. `UNSUPPORTED` has no live citation; `RETRACTED` was taken back. */
export type StandingKey = Standing | 'UNSUPPORTED' | 'RETRACTED';
export const STANDING_WORDS: Record<StandingKey, string> = {
  CORROBORATED: 'Corroborated',
  SINGLE_SOURCE: 'One witness',
  UNSUPPORTED: 'No witness',
  RETRACTED: 'Retracted',
};

export function standingKey(claim: Standable): StandingKey {
  return claim.status === 'RETRACTED' ? 'RETRACTED' : (claim.standing ?? 'UNSUPPORTED');
}

/** The key under which a claim is counted by what its source says: its modality, or `NEGATED`. */
export function sayingKey(claim: Sayable): Modality | 'NEGATED' {
  return claim.negated ? 'NEGATED' : claim.modality;
}

/** `✕`, `▹`, `✕?` …; nothing for a plain assertion, which needs no mark in a label. */
export function markOf(claim: Sayable): string {
  const modality = claim.modality === 'ASSERTED' ? '' : MODALITY_MARKS[claim.modality];
  return (claim.negated ? NEGATED_MARK : '') + modality;
}

/** Orders links as a neighbourhood is cut: uncontested, corroborated, plain assertions, then by id. */
export function byStrength(a: Link, b: Link): number {
  return strength(b) - strength(a) || (a.id < b.id ? -1 : 1);
}

function strength(link: Link): number {
  return (
    (link.context ? 0 : 8) +
    (link.contested ? 0 : 4) +
    (link.standing === 'CORROBORATED' ? 2 : 0) +
    (link.modality === 'ASSERTED' && !link.negated ? 1 : 0)
  );
}
