import { type DataSet, inMonth } from './data-sets.ts';
import type { Claim, Part } from './seed-files.ts';
import type { Selection } from './selection.ts';
import { capitalised, type State } from './states.ts';

/**
 * Memberships of the organisations chosen, by the exact org_id, of the states chosen, by alpha-3 code (`NA` is Namibia,
 * not a gap). A role that is not chosen, such as that of a candidate, makes no membership. The rows say neither since when
 * nor until when: a claim has no validity, and its citation says when it was listed.
 */
export function memberships(
  data: DataSet,
  { memberships: chosen }: Selection,
  byCode: Map<string, State>,
): Part {
  const claims: Claim[] = [];
  for (const { row, fields } of data.rows()) {
    const organisation = chosen.organisations[fields.org_id!.trim()];
    const state = byCode.get(fields.ISO_3166_3!.trim());
    const role = fields.org_member!.trim();
    if (!organisation || !state || !chosen.roles.includes(role)) continue;
    const name = fields.org_id === 'EU' ? 'European Union' : fields.org_id!.trim();
    claims.push({
      id: `claim:${state.id.slice('actor:'.length)}-in-${fields.org_id!.trim().toLowerCase()}-2020`,
      subject: state.id,
      predicate: 'member-of',
      object: organisation,
      ...(role !== 'member' && { value: { text: role } }),
      text: `${capitalised(state.inText)} was listed as ${/^a/.test(role) ? 'an' : 'a'} ${role} of ${/^[CN]/.test(name) && name === 'NATO' ? '' : 'the '}${name}${inMonth(data.saidOn)}.`,
      citations: [data.citeRow(row, `"${fields.ISO_3166_3}"`, `"${fields.org_member}"`, 3)],
    });
  }
  return { entities: [], claims };
}
