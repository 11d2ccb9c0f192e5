import type { DataSet } from './data-sets.ts';
import type { Claim, Part } from './seed-files.ts';
import type { Selection } from './selection.ts';
import { capitalised, type State } from './states.ts';

const DAY = '2020-01-29';
const DATE_BASIS =
  'The rows carry no date. The data set says that it was last updated on 29 January 2020, mostly from the Factbook.';

/**
 * Memberships of the organisations chosen, by the exact org_id, of the states chosen, by alpha-3 code (`NA` is Namibia,
 * not a gap). A role that is not chosen, such as that of a candidate, makes no membership.
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
      valid: `${DAY}?`,
      dateBasis: DATE_BASIS,
      text: `${capitalised(state.inText)} was ${/^a/.test(role) ? 'an' : 'a'} ${role} of ${/^[CN]/.test(name) && name === 'NATO' ? '' : 'the '}${name} in January 2020.`,
      citations: [data.citeRow(row, `"${fields.ISO_3166_3}"`, `"${fields.org_member}"`, 3)],
    });
  }
  return { entities: [], claims };
}
