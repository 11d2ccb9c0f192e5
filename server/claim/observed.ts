import { type SaidOn, saidWithin } from '../dates/said-within.ts';
import { CartularyError } from '../errors/errors.ts';
import type { ClaimSeen } from '../store/queries.generated.ts';
import { citationIsLive, type Evidence } from './standing.ts';

/** What a citation brings to when its claim was observed: its own date, else that of its source. */
export type Dated = Pick<Evidence, 'stance' | 'status' | 'sourceStatus'> & {
  saidOn: string | null;
  issued: string | null;
};

/**
 * When the live supporting citations of a claim say or see it, as docs/data-model.md defines it: first and last day as
 * they are written, the day by which one of them had surely spoken, the last one to which one surely still did, and the
 * days of saying that are known to the day. Null where no citation gives one.
 */
export function observedOf(evidence: Dated[]): ClaimSeen {
  const said = evidence.filter(supports).flatMap(whenSaid);
  const days = [...new Set(said.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b);
  return {
    observedFrom: least(said.map(({ from }) => from)),
    observedBy: least(said.flatMap(({ by }) => by ?? [])),
    observedUntil: most(said.flatMap(({ until }) => until ?? [])),
    observedTo: most(said.map(({ by }) => by)),
    seenOn: days.length > 0 ? days : null,
  };
}

const COPIES: readonly (keyof ClaimSeen)[] = [
  'observedFrom',
  'observedBy',
  'observedUntil',
  'observedTo',
  'seenOn',
];

/** Which copies on a claim are not what its citations give. */
export function staleObservation(derived: ClaimSeen, kept: ClaimSeen): (keyof ClaimSeen)[] {
  return COPIES.filter((key) => JSON.stringify(derived[key]) !== JSON.stringify(kept[key]));
}

function supports({ stance, status, sourceStatus }: Dated): boolean {
  return stance === 'supports' && citationIsLive(status, sourceStatus);
}

/** A malformed date is a fault of its own, and dates nothing. */
function whenSaid({ saidOn, issued }: Dated): SaidOn[] {
  const edtf = saidOn ?? issued;
  if (edtf === null) return [];
  try {
    return [saidWithin(edtf)];
  } catch (error) {
    if (error instanceof CartularyError) return [];
    throw error;
  }
}

/** Without a bound where one of them has none. */
function least(days: (number | null)[]): number | null {
  return days.includes(null) || days.length === 0 ? null : Math.min(...(days as number[]));
}

function most(days: (number | null)[]): number | null {
  return days.includes(null) || days.length === 0 ? null : Math.max(...(days as number[]));
}
