import type { Writer } from '../register/register.ts';
import type { Difference } from './differences.ts';

/**
 * Makes records as the rows say that differ from them: each edit is a new version. What was reviewed is reviewed again by
 * whoever makes the change, unless edits are to stay drafts.
 */
export async function editRecords(writer: Writer, edits: Difference[], drafts: boolean): Promise<void> {
  for (const { kind, id, version, fields } of edits) {
    const changes = Object.fromEntries(Object.entries(fields).map(([field, { after }]) => [field, after]));
    if (kind === 'entity') await writer.reviseEntity(id, changes, version);
    if (kind === 'source') await writer.reviseSource(id, changes, version);
    if (kind === 'claim') await writer.reviseClaim(id, changes, version);
    if (kind === 'citation') await writer.reviseCitation(id, changes, version);
  }
  if (drafts) return;
  const reviewed = (of: Difference['kind']) =>
    edits.filter(({ kind, reviewed }) => kind === of && reviewed).map(({ id }) => id);
  await writer.reviewClaims(reviewed('claim'));
  await writer.reviewCitations(reviewed('citation'));
}
