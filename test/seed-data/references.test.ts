import { describe, expect, it } from 'vitest';
import {
  articleClaims,
  type Claim,
  claims,
  coverage,
  entities,
  entityTypes,
  modalityOf,
  predicates,
  rejected,
  snapshots,
  sources,
} from './seed-data.ts';

const entityById = new Map(entities.map((entity) => [entity.id, entity]));
const predicateById = new Map(predicates.map((predicate) => [predicate.id, predicate]));
const claimIds = new Set(claims.map(({ id }) => id));
const sourceIds = new Set(sources.map(({ id }) => id));
const partsOf = (claim: Claim) => [
  ...(claim.content ?? []),
  ...(claim.conditions ?? []),
  ...(claim.reasons ?? []),
];
const entitiesOf = (claim: Claim) =>
  [claim.subject, claim.object, ...(claim.participants ?? []).map(({ entity }) => entity)].filter(
    (id) => id !== undefined,
  );
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('the vocabulary', () => {
  it('has no id twice and a use for every predicate', () => {
    expect(repeated(predicates.map(({ id }) => id))).toEqual([]);
    const used = new Set(claims.map(({ predicate }) => predicate));
    expect(predicates.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('defines every predicate in one line and labels it both ways', () => {
    for (const { id, label, inverseLabel, definition } of predicates) {
      expect(definition, id).toMatch(/^[^\n]{15,140}\.$/);
      expect(
        [label, inverseLabel].every((each) => each.length > 0),
        id,
      ).toBe(true);
    }
  });

  it('labels a symmetric predicate the same both ways', () => {
    expect(
      predicates.filter(({ symmetric, label, inverseLabel }) => symmetric && label !== inverseLabel),
    ).toEqual([]);
  });
});

describe('entities', () => {
  it('have unique ids, names within a kind, and identifiers', () => {
    expect(repeated(entities.map(({ id }) => id))).toEqual([]);
    expect(repeated(entities.map(({ kind, name }) => `${kind} ${name}`))).toEqual([]);
    expect(repeated(entities.flatMap(({ identifiers = [] }) => identifiers))).toEqual([]);
  });

  it('carry their kind in the id and a type of that kind', () => {
    const types = new Map(entityTypes.map(({ id, kind }) => [id, kind]));
    for (const { id, kind, type } of entities) {
      expect(id.split(':')[0], id).toBe(kind.toLowerCase());
      expect(types.get(type), `${id} ${type}`).toBe(kind);
    }
  });

  it('are each named by a claim', () => {
    const named = new Set(claims.flatMap(entitiesOf));
    const sayers = new Set(claims.flatMap(({ citations }) => citations.map(({ saidBy }) => saidBy)));
    expect(entities.map(({ id }) => id).filter((id) => !named.has(id) && !sayers.has(id))).toEqual([]);
  });

  it('are unique in their names and aliases, so that a name finds one entity', () => {
    const names = entities.flatMap(({ kind, name, aliases = [] }) =>
      [name, ...aliases.map(({ text }) => text)].map((each) => `${kind} ${each}`),
    );
    expect(repeated(names)).toEqual([]);
  });
});

describe('claims', () => {
  it('have unique ids', () => {
    expect(repeated(claims.map(({ id }) => id))).toEqual([]);
  });

  it('name only what there is', () => {
    for (const claim of claims) {
      for (const id of entitiesOf(claim)) expect(entityById.has(id), `${claim.id} ${id}`).toBe(true);
      for (const id of partsOf(claim)) expect(claimIds.has(id), `${claim.id} ${id}`).toBe(true);
      for (const each of claim.contradicts ?? []) expect(claimIds.has(each.claim), claim.id).toBe(true);
      for (const { source, saidBy } of claim.citations) {
        expect(sourceIds.has(source), `${claim.id} ${source}`).toBe(true);
        if (saidBy) expect(entityById.has(saidBy), `${claim.id} ${saidBy}`).toBe(true);
      }
    }
    for (const { claim } of rejected) expect(claimIds.has(claim), claim).toBe(true);
    for (const { ranges } of coverage.paragraphs)
      for (const { claims: ids = [] } of ranges)
        for (const id of ids) expect(claimIds.has(id), id).toBe(true);
    for (const { source } of snapshots) expect(sourceIds.has(source), source).toBe(true);
  });

  it('fit the kinds of their predicate', () => {
    for (const claim of claims) {
      const predicate = predicateById.get(claim.predicate);
      expect(predicate, `${claim.id} ${claim.predicate}`).toBeDefined();
      if (!predicate) continue;
      expect(kindFits(predicate.subjectKinds, claim.subject), `subject of ${claim.id}`).toBe(true);
      if (claim.object)
        expect(kindFits(predicate.objectKinds, claim.object), `object of ${claim.id}`).toBe(true);
      else
        expect(predicate.objectKinds.length === 0 || predicate.objectOptional, `object of ${claim.id}`).toBe(
          true,
        );
      for (const kind of Object.keys(claim.value ?? {}))
        expect(predicate.valueKinds ?? [], `value of ${claim.id}`).toContain(kind);
      expect(claim.object || claim.value, `${claim.id} says nothing of its subject`).toBeTruthy();
    }
  });

  it('are each held up by a supporting citation', () => {
    for (const { id, citations } of claims)
      expect(
        citations.some(({ stance = 'supports' }) => stance === 'supports'),
        id,
      ).toBe(true);
  });

  it('are each another proposition: no two with the same terms', () => {
    const terms = claims.map((claim) =>
      JSON.stringify([
        [
          claim.subject,
          claim.predicate,
          claim.object,
          claim.value,
          modalityOf(claim),
          claim.negated === true,
        ],
        [claim.valid, (claim.participants ?? []).map(({ role, entity }) => `${role} ${entity}`).sort()],
        partsOf(claim).sort(),
      ]),
    );
    expect(repeated(terms)).toEqual([]);
  });

  it('that are embedded belong to another claim, and a content or condition is always embedded', () => {
    const parts = new Set(claims.flatMap(partsOf));
    const inner = new Set(claims.flatMap(({ content = [], conditions = [] }) => [...content, ...conditions]));
    for (const { id, embedded } of claims) {
      if (embedded) expect(parts.has(id), `${id} has no parent`).toBe(true);
      if (inner.has(id)) expect(embedded, `${id} would be drawn as a fact`).toBe(true);
    }
  });

  it('of the article link two entities, four in five at least', () => {
    const linking = articleClaims.filter(({ object }) => object !== undefined);
    expect(articleClaims.length).toBeGreaterThanOrEqual(90);
    expect(linking.length / articleClaims.length).toBeGreaterThanOrEqual(0.8);
  });

  it('use a text value only for a few words', () => {
    for (const { id, value } of claims)
      if (typeof value?.text === 'string') expect(value.text.split(' ').length, id).toBeLessThanOrEqual(6);
  });

  it('are each told in one sentence', () => {
    for (const { id, text } of claims) expect(text, id).toMatch(/^\p{Lu}[^\n]{10,160}\.$/u);
    expect(repeated(claims.map(({ text }) => text))).toEqual([]);
  });
});

function kindFits(kinds: string[], id: string): boolean {
  const entity = entityById.get(id);
  if (!entity) return false;
  return kinds.includes(entity.kind) || (entity.type === 'state' && kinds.includes('Place'));
}
