import { partsOf } from '../claim/claim.ts';
import type { Problem } from '../record/problem.ts';
import { readIds } from '../record/record-store.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { query } from '../store/cypher-library.ts';

const parents = query('claim/parents');

const ORPHAN = 'an embedded claim is the content, condition or reason of another';
const OWN_PART = 'a claim is not its own content, condition or reason, nor through others';

/**
 * Refuses, before anything is written, a new embedded claim that is nobody's content, condition or reason, and a new
 * claim that is its own through others. Only claims of the same change can name a new one.
 */
export function checkEmbeddingOfNew(work: WorkingSet): void {
  const touched = work.touched('claim').flatMap(({ after }) => (after ? [after] : []));
  const above = new Map<string, string[]>();
  for (const claim of touched) {
    for (const part of partsOf(claim)) above.set(part, [...(above.get(part) ?? []), claim.id]);
  }
  for (const { id, embedded, status } of touched.filter((claim) => work.isNew('claim', claim.id))) {
    if (embedded && status !== 'retracted' && !above.has(id)) refuse(work, id, ORPHAN);
    if (reaches(id, above)) refuse(work, id, OWN_PART);
  }
}

/**
 * As `checkEmbeddingOfNew` for claims that were there before, once all are written. One query, and one more for each
 * level above the claims whose parts changed.
 */
export async function checkEmbedding(work: WorkingSet): Promise<void> {
  const touched = work.touched('claim').filter(({ before }) => before);
  const former = touched.flatMap(({ before }) => (before ? partsOf(before) : []));
  const embedded = touched.flatMap(({ after }) => (after?.embedded ? [after.id] : []));
  for (const row of await readIds(work.tx, parents, [...new Set([...embedded, ...former])])) {
    if (!row.embedded || row.status === 'retracted' || row.parents.length > 0) continue;
    refuse(work, row.id, ORPHAN);
  }
  const whole = touched.flatMap(({ after }) => (after && partsOf(after).length > 0 ? [after.id] : []));
  const above = await ancestry(work, whole);
  for (const id of whole) {
    if (reaches(id, above)) refuse(work, id, OWN_PART);
  }
}

/** For these claims and all above them, whose content, condition or reason each is. */
async function ancestry(work: WorkingSet, ids: string[]): Promise<Map<string, string[]>> {
  const above = new Map<string, string[]>();
  for (let level = ids; level.length > 0; ) {
    const rows = await readIds(work.tx, parents, level);
    for (const row of rows) above.set(row.id, row.parents);
    level = [...new Set(rows.flatMap((row) => row.parents))].filter((id) => !above.has(id));
  }
  return above;
}

function reaches(id: string, above: Map<string, string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(above.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(above.get(next) ?? []));
  }
  return false;
}

function refuse(work: WorkingSet, claim: string, message: string): void {
  const problem: Problem = {
    rule: 'embedded-has-parent',
    code: 'BAD_USER_INPUT',
    message,
    field: 'embedded',
    value: true,
    valid: 'a part of another claim, by its content, conditions or reasons',
  };
  work.refuseRecord([problem], 'claim', claim);
}
