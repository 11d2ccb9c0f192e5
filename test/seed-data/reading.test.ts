import { describe, expect, it } from 'vitest';
import {
  ARTICLE,
  articleClaims,
  type Claim,
  claims,
  coverage,
  entities,
  modalityOf,
  rejected,
  sources,
  texts,
} from './seed-data.ts';

const byId = new Map(claims.map((claim) => [claim.id, claim]));
const get = (id: string) => byId.get(`claim:${id}`) as Claim;
const supporting = (claim: Claim) =>
  claim.citations.filter(({ stance = 'supports' }) => stance === 'supports');
const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
const witnesses = (claim: Claim) =>
  new Set(supporting(claim).map(({ saidBy, source }) => saidBy ?? publishers.get(source)));

const HEDGE =
  /\b(could|may|might|would|will|should|plans?|aims?|wants?|expect|probably|scheduled|set to|potential|opportunity|likelihood|hint|risks|cannot|if|whether)\b/i;

/** Facts read out of a clause that is itself a plan, condition or forecast: the clause presupposes them. */
const TAKEN_FOR_GRANTED = [
  'belarus-restricted-use-of-sites',
  'clause-part-of-constitution',
  'deployment-forces-ukrainian-military-to-prepare',
  'eastern-members-in-eastern-europe',
  'eastern-members-part-of-nato',
  'lukashenka-pledged-to-fight-ukraine',
  'manoeuvre-areas-part-of-belarus',
  'nato-forces-in-eastern-europe',
  'referendum-on-constitution',
  'russia-used-sites-for-manoeuvres',
  'ukraine-among-western-neighbours',
];

/** The clauses of the article, as the coverage cuts it, that a claim's phrases stand in. */
function clausesOf(claim: Claim): string[] {
  const article = texts?.get(ARTICLE) ?? '';
  const ranges = coverage.paragraphs.flatMap((each) => each.ranges).filter(({ again }) => !again);
  return supporting(claim)
    .filter(({ source }) => source === ARTICLE)
    .flatMap(({ start, quote }) =>
      ranges.filter((range) => range.start < start + quote.length && start < range.end),
    )
    .map(({ start, end }) => article.slice(start, end));
}

describe('the reading of the article', () => {
  it('never makes a fact of what it puts as a plan, forecast, possibility, condition or advice', () => {
    const hedge = /\b(could|may|might|would|will|should|plans?|aims?|wants|expect|probably|if|potential)\b/;
    const asFact = articleClaims.filter(
      (claim) =>
        modalityOf(claim) === 'asserted' &&
        claim.citations.some(({ source, quote }) => source === ARTICLE && hedge.test(quote)),
    );
    expect(asFact.map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(texts === null)(
    'makes facts of a hedged clause only where the clause takes them for granted',
    () => {
      const hedged = articleClaims.filter(
        (claim) =>
          modalityOf(claim) === 'asserted' &&
          !claim.embedded &&
          clausesOf(claim).some((each) => HEDGE.test(each)),
      );
      expect(hedged.map(({ id }) => id.replace('claim:', '')).sort()).toEqual(TAKEN_FOR_GRANTED);
    },
  );

  it.each([
    ['lukashenka-threatened-nuclear-weapons', 'content-nuclear-weapons-in-belarus'],
    ['lukashenka-pledged-to-fight-ukraine', 'content-belarus-fights-ukraine'],
    ['lukashenka-recognised-crimea', 'content-crimea-russian-territory'],
    ['russia-may-threaten-stationing', 'content-russia-stations-forces'],
  ])('keeps what %s speaks of inside it', (outer, inner) => {
    expect(get(outer).content).toContain(`claim:${inner}`);
    expect(get(inner).embedded).toBe(true);
  });

  it('doesn’t put Russian nuclear weapons in Belarus as a fact', () => {
    const there = claims.filter(
      ({ subject, predicate, object }) =>
        subject === 'asset:russian-nuclear-weapons' &&
        predicate === 'deployed-in' &&
        object === 'actor:belarus',
    );
    expect(there.length).toBeGreaterThan(0);
    expect(there.every((claim) => claim.embedded && modalityOf(claim) !== 'asserted')).toBe(true);
  });

  it('gives the bargain over NATO its condition', () => {
    const [condition] = get('content-russia-stations-forces').conditions ?? [];
    expect(byId.get(condition as string)).toMatchObject({
      subject: 'actor:nato',
      predicate: 'withdraws',
      negated: true,
      embedded: true,
    });
  });

  it('gives each of the four concessions the crisis as its reason', () => {
    for (const id of [
      'lukashenka-signed-integration-package',
      'lukashenka-recognised-crimea',
      'lukashenka-suspended-eastern-partnership',
      'lukashenka-redirected-exports',
    ])
      expect(get(id).reasons, id).toContain('claim:political-crisis-in-belarus');
  });

  it('reports Lukashenka where the article does', () => {
    expect(get('war-could-delay-referendum').citations[0]?.saidBy).toBe('actor:lukashenka');
  });

  it('marks every day whose year the article leaves out, and says what the year is inferred from', () => {
    const dated = articleClaims.filter(({ valid }) => valid && !/^(\/?2020-0[78]\/?)$/.test(valid));
    expect(dated.length).toBeGreaterThan(0);
    for (const { id, valid, dateBasis } of dated) {
      expect(valid, id).toContain('?');
      expect(dateBasis, id).toBeTruthy();
    }
  });

  it('names no airfield, port or storage site that the article leaves unnamed', () => {
    const russian = entities.filter(({ id }) => id.startsWith('facility:russian-'));
    expect(russian).toHaveLength(5);
    for (const { id, identifiers = [] } of russian) expect(identifiers, id).toEqual([]);
    expect(get('number-of-airbases').value).toMatchObject({ quantity: { amount: 4 } });
    expect(get('number-of-storage-sites').value).toMatchObject({
      quantity: { amount: 30, approximate: true },
    });
  });
});

describe('the second witness', () => {
  it('is one witness, however many of its pages say a thing', () => {
    expect(witnesses(get('russia-invaded-ukraine-2022')).size).toBe(1);
    expect(get('russia-invaded-ukraine-2022').citations.length).toBe(2);
  });

  it('alone lets a citation count as confirmed (credibility 1)', () => {
    const confirmed = claims.filter(({ citations }) =>
      citations.some(({ credibility }) => credibility === 1),
    );
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter((claim) => witnesses(claim).size < 2).map(({ id }) => id)).toEqual([]);
  });

  it('bears on what the article leaves open, without supporting or contradicting it', () => {
    const mentioned = claims.filter(({ citations }) => citations.some(({ stance }) => stance === 'mentions'));
    expect(mentioned.length).toBeGreaterThanOrEqual(10);
    for (const claim of mentioned) expect(witnesses(claim).size, claim.id).toBe(1);
  });

  it('corroborates a dozen statements of the article', () => {
    const corroborated = articleClaims.filter((claim) => witnesses(claim).size > 1);
    expect(corroborated.length).toBeGreaterThanOrEqual(12);
  });

  it('lets Moscow deny what it asserts of the Donbas', () => {
    const denial = get('russia-denied-troops-in-donbas');
    expect(denial.negated).toBe(true);
    expect(supporting(denial).every(({ saidBy }) => saidBy === 'actor:russia')).toBe(true);
    expect(denial.contradicts?.map(({ claim }) => claim)).toEqual([
      'claim:russian-troops-in-donbas-before-2022',
    ]);
    expect(denial.valid).toBe(get('russian-troops-in-donbas-before-2022').valid);
  });

  it('contradicts only where both hold at once: dates that exclude each other never do', () => {
    for (const claim of claims)
      for (const { claim: other, reason } of claim.contradicts ?? []) {
        expect(byId.get(other)?.valid ?? null, claim.id).toBe(claim.valid ?? null);
        expect(reason.length, claim.id).toBeGreaterThan(20);
      }
  });

  it('has its rejected candidates listed with the reason', () => {
    expect(rejected.length).toBeGreaterThanOrEqual(12);
    for (const { claim, considered, reason, citations } of rejected) {
      expect(['support', 'contradiction'], claim).toContain(considered);
      expect(reason.length, claim).toBeGreaterThan(40);
      const stance = considered === 'support' ? 'supports' : 'contradicts';
      for (const { source, quote } of citations) {
        const used = byId
          .get(claim)
          ?.citations.some(
            (each) =>
              each.source === source && each.quote === quote && (each.stance ?? 'supports') === stance,
          );
        expect(used, `${claim} both uses and rejects "${quote}"`).toBe(false);
      }
    }
  });
});
