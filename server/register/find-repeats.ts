import type { ClaimRecord } from '../claim/claim.ts';
import { mirroredStatement, statementOf } from '../claim/statement.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';
import type { Repeat } from './register.ts';

const sameStatement = query('claim/same-statement');

/**
 * Claims of a written change that state what another claim states: that one was there before it, or came before it in
 * the change. A repeat is no fault; it may be meant as one more citation.
 */
export async function findRepeats(work: WorkingSet): Promise<Repeat[]> {
  const stated = statedAnew(work).map((claim) => ({ id: claim.id, statements: statementsOf(work, claim) }));
  const statements = [...new Set(stated.flatMap((each) => each.statements))];
  if (statements.length === 0) return [];
  const holders = new Map<string, string[]>();
  for (const { statement, claim } of await work.tx.run(sameStatement, { statements })) {
    holders.set(statement, [...(holders.get(statement) ?? []), claim]);
  }
  const later = new Set(stated.map(({ id }) => id));
  return stated.flatMap(({ id, statements }) => {
    const others = statements.flatMap((statement) => holders.get(statement) ?? []);
    const sameAs = others.find((other) => !later.has(other));
    later.delete(id);
    return sameAs === undefined ? [] : [{ claim: id, sameAs }];
  });
}

/** Claims that are new or state something else than before, in the order in which they came. */
function statedAnew(work: WorkingSet): ClaimRecord[] {
  const touched = new Map(work.touched('claim').map((each) => [each.id, each]));
  return work.loaded('claim').filter((claim) => {
    const before = touched.get(claim.id)?.before;
    if (!touched.has(claim.id) || claim.status === 'retracted') return false;
    return !before || statementOf(before) !== statementOf(claim);
  });
}

/** What the claim states, in either direction where its predicate is symmetric. */
function statementsOf(work: WorkingSet, claim: ClaimRecord): string[] {
  const symmetric = work.get('predicate', claim.predicate)?.symmetric;
  const statements = [statementOf(claim), symmetric ? mirroredStatement(claim) : null];
  return statements.filter((statement) => statement !== null);
}
