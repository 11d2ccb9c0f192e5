import { CartularyError } from '../errors/errors.ts';

/** A person who may write, under the name that revisions have them by. */
export interface Curator {
  name: string;
}

/** What whoever asks is to the register. */
export const ROLES = ['nobody', 'curator'] as const;
export type Role = (typeof ROLES)[number];

type Verdict = 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** Who may do what: a row for each mutation, by its name in the schema. Reading is open to everybody. */
export const POLICY = {
  createClaim: { nobody: 'UNAUTHENTICATED', curator: 'allowed' },
  addCitation: { nobody: 'UNAUTHENTICATED', curator: 'allowed' },
  retractClaim: { nobody: 'UNAUTHENTICATED', curator: 'allowed' },
} as const satisfies Record<string, Record<Role, Verdict>>;
export type Action = keyof typeof POLICY;

export function isAction(name: string): name is Action {
  return name in POLICY;
}

/** The curator, where the table lets them do it; UNAUTHENTICATED or FORBIDDEN otherwise. */
export function requireAllowed(action: Action, curator: Curator | null): Curator {
  const row: Record<Role, Verdict> = POLICY[action];
  const verdict = row[curator === null ? 'nobody' : 'curator'];
  if (verdict === 'allowed' && curator !== null) return curator;
  if (verdict === 'FORBIDDEN') throw new CartularyError('FORBIDDEN', `This curator may not ${action}.`);
  throw new CartularyError(
    'UNAUTHENTICATED',
    `${action} needs a curator. There is one only on the machine itself: where the server listens on loopback alone, with no proxy in front of it, and is asked from there.`,
  );
}
