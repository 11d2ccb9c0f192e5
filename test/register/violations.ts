import type { GraphStore } from '../../server/store/graph-store.ts';
import { verify } from '../../server/verify/verify.ts';
import type { Violation } from '../../server/verify/violation.ts';

/** Every violation that verify finds in a store. */
export async function violationsOf(store: GraphStore): Promise<Violation[]> {
  const found: Violation[] = [];
  for await (const violation of verify(store)) found.push(violation);
  return found;
}
