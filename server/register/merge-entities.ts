import { inRecordOrder } from '../claim/claim-records.ts';
import type { Moved } from '../entity/entity.ts';
import { standingEntity } from '../entity/entity-writes.ts';
import { inOneSpelling } from '../entity/naming.ts';
import { CartularyError } from '../errors/errors.ts';
import type { WorkingSet } from '../record/working-set.ts';
import { type NamedBy, readNamedBy } from './named-by.ts';

/** Merging moves claims, citations and redirects with the entity, so it stands above them all. */
export interface MergeWrites {
  /** `from` becomes a redirect to `into`; its claims move; both histories stay. */
  mergeEntities(from: string, into: string): Promise<void>;
  unmergeEntity(from: string): Promise<void>;
}

/** Writes that make one entity of two, and two of one. */
export function mergeWrites(work: WorkingSet): MergeWrites {
  return {
    mergeEntities: (from, into) => merge(work, from, into),
    unmergeEntity: (from) => unmerge(work, from),
  };
}

async function merge(work: WorkingSet, fromId: string, intoId: string): Promise<void> {
  const from = await standingEntity(work, fromId);
  const into = await standingEntity(work, intoId);
  if (fromId === intoId || from.kind !== into.kind) {
    throw new CartularyError('BAD_USER_INPUT', `${fromId} cannot go into ${intoId}.`, {
      rule: 'well-formed',
      record: fromId,
      field: 'into',
      value: intoId,
      valid: `another ${from.kind}`,
    });
  }
  const naming = await namingNow(work, fromId);
  const participants = naming.participantIn.map(({ claim, role }) => ({
    claim,
    role,
    shared: work
      .must('claim', claim)
      .participants.some((each) => each.role === role && each.entity === intoId),
  }));
  for (const id of naming.redirects) {
    work.put('entity', { ...(await work.fetch('entity', id)), mergedInto: intoId });
  }
  for (const id of claimsOf(naming)) rename(work, id, fromId, intoId);
  for (const id of naming.saidBy) work.put('citation', { ...work.must('citation', id), saidBy: intoId });
  const known = new Set([into.name, ...into.aliases.map(({ text }) => text)]);
  const own = { text: from.name, lang: null, script: null };
  const aliases = [own, ...from.aliases].filter(({ text }) => !known.has(text) && known.add(text));
  const { subjectOf, objectOf, saidBy } = naming;
  const moved: Moved = {
    subjects: subjectOf,
    objects: objectOf,
    participants,
    saidBy,
    redirects: naming.redirects,
    aliases,
    identifiers: from.identifiers,
  };
  work.put('entity', { ...from, identifiers: [], mergedInto: intoId, moved });
  work.put(
    'entity',
    inOneSpelling({
      ...into,
      aliases: [...into.aliases, ...aliases],
      identifiers: [...into.identifiers, ...from.identifiers],
    }),
  );
}

async function unmerge(work: WorkingSet, fromId: string): Promise<void> {
  const from = await work.fetch('entity', fromId);
  const { mergedInto: intoId, moved } = from;
  if (!intoId || !moved) {
    throw new CartularyError('BAD_USER_INPUT', `${fromId} is not merged into another.`, {
      rule: 'well-formed',
      record: fromId,
      field: 'from',
      value: fromId,
      valid: 'the id of a merged entity',
    });
  }
  const into = await work.fetch('entity', intoId);
  const claims = [...moved.subjects, ...moved.objects, ...moved.participants.map(({ claim }) => claim)];
  await work.load('claim', claims);
  await work.load('citation', moved.saidBy);
  await work.load('entity', moved.redirects);
  for (const id of new Set(claims)) giveBack(work, id, moved, intoId, fromId);
  for (const id of moved.saidBy) {
    const citation = work.get('citation', id);
    if (citation?.saidBy === intoId) work.put('citation', { ...citation, saidBy: fromId });
  }
  for (const id of moved.redirects) {
    const redirect = work.get('entity', id);
    if (redirect?.mergedInto === intoId) work.put('entity', { ...redirect, mergedInto: fromId });
  }
  const taken = new Set(moved.aliases.map(({ text }) => text));
  const identifiers = moved.identifiers.filter((each) => into.identifiers.includes(each));
  work.put('entity', { ...from, identifiers, mergedInto: null, moved: null });
  work.put('entity', {
    ...into,
    aliases: into.aliases.filter(({ text }) => !taken.has(text)),
    identifiers: into.identifiers.filter((each) => !identifiers.includes(each)),
  });
}

/** What names an entity, the changes of this set included; every claim, citation and redirect in it is loaded. */
async function namingNow(work: WorkingSet, id: string): Promise<NamedBy> {
  const [stored] = await readNamedBy(work, [id]);
  if (stored) {
    await work.load('claim', claimsOf(stored));
    await work.load('citation', stored.saidBy);
    await work.load('entity', stored.redirects);
  }
  const claims = work.loaded('claim').sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = (records: { id: string }[]) => records.map((record) => record.id).sort();
  return {
    id,
    subjectOf: ids(claims.filter((claim) => claim.subject === id)),
    objectOf: ids(claims.filter((claim) => claim.object === id)),
    participantIn: claims.flatMap((claim) =>
      claim.participants.filter(({ entity }) => entity === id).map(({ role }) => ({ claim: claim.id, role })),
    ),
    saidBy: ids(work.loaded('citation').filter((citation) => citation.saidBy === id)),
    redirects: ids(work.loaded('entity').filter((entity) => entity.mergedInto === id)),
  };
}

function claimsOf({ subjectOf, objectOf, participantIn }: NamedBy): Set<string> {
  return new Set([...subjectOf, ...objectOf, ...participantIn.map(({ claim }) => claim)]);
}

function rename(work: WorkingSet, claimId: string, from: string, into: string): void {
  const claim = work.must('claim', claimId);
  const name = (id: string) => (id === from ? into : id);
  work.put(
    'claim',
    inRecordOrder({
      ...claim,
      subject: name(claim.subject),
      object: claim.object === null ? null : name(claim.object),
      participants: claim.participants.map(({ role, entity }) => ({ role, entity: name(entity) })),
    }),
  );
}

/** Only where the claim still names the entity that the merge put there. */
function giveBack(work: WorkingSet, claimId: string, moved: Moved, into: string, from: string): void {
  const claim = work.get('claim', claimId);
  if (!claim) return;
  const participants = claim.participants.flatMap((each) => {
    const part = moved.participants.find(({ claim: of, role }) => of === claimId && role === each.role);
    if (each.entity !== into || !part) return [each];
    return part.shared ? [each, { role: each.role, entity: from }] : [{ role: each.role, entity: from }];
  });
  work.put(
    'claim',
    inRecordOrder({
      ...claim,
      subject: claim.subject === into && moved.subjects.includes(claimId) ? from : claim.subject,
      object: claim.object === into && moved.objects.includes(claimId) ? from : claim.object,
      participants,
    }),
  );
}
