import { describe, expect, it } from 'vitest';
import { deriveClaim, type Evidence, gradeRank } from './standing.ts';

const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  stance: 'supports',
  status: 'reviewed',
  sourceStatus: 'live',
  saidBy: null,
  sourceWitness: 'source:a',
  reliability: null,
  credibility: null,
  ...over,
});

describe('deriveClaim', () => {
  it('counts two citations of one witness group once', () => {
    expect(deriveClaim('reviewed', [evidence(), evidence()], false)).toMatchObject({
      standing: 'single-source',
      witnesses: 1,
      strength: 1000,
    });
  });

  it('takes whoever is reported as the witness, through whichever sources', () => {
    const reported = [
      evidence({ saidBy: 'actor:x' }),
      evidence({ saidBy: 'actor:x', sourceWitness: 'source:b' }),
    ];
    expect(deriveClaim('reviewed', reported, false).witnesses).toBe(1);
    expect(deriveClaim('reviewed', [...reported, evidence()], false)).toMatchObject({
      standing: 'corroborated',
      witnesses: 2,
      strength: 1100,
    });
  });

  it.each([
    { status: 'draft' as const },
    { status: 'retracted' as const },
    { sourceStatus: 'retracted' as const },
    { stance: 'mentions' as const },
    { stance: 'contradicts' as const },
  ])('does not count as support: %o', (over) => {
    const derived = deriveClaim(
      'reviewed',
      [evidence(), evidence({ sourceWitness: 'source:b', ...over })],
      false,
    );
    expect(derived.standing).toBe('single-source');
  });

  it('is contested by a live contradicting citation or a live contradicting claim, whatever its standing', () => {
    const against = evidence({ stance: 'contradicts' });
    expect(deriveClaim('reviewed', [evidence(), against], false)).toMatchObject({
      contested: true,
      strength: 0,
    });
    expect(deriveClaim('reviewed', [evidence()], true).contested).toBe(true);
    expect(deriveClaim('reviewed', [evidence(), { ...against, status: 'draft' }], false).contested).toBe(
      false,
    );
    expect(
      deriveClaim('reviewed', [evidence(), { ...against, sourceStatus: 'retracted' }], false).contested,
    ).toBe(false);
  });

  it('takes the grade of one citation, the best, not the best of each scale', () => {
    const derived = deriveClaim(
      'reviewed',
      [evidence({ reliability: 'B', credibility: 3 }), evidence({ reliability: 'C', credibility: 1 })],
      false,
    );
    expect(derived).toMatchObject({ reliability: 'B', credibility: 3, strength: 1000 + 6 * 4 + 3 });
  });

  it('gives a claim that is not live the strength -1', () => {
    expect(deriveClaim('draft', [evidence()], false)).toMatchObject({ live: false, strength: -1 });
    expect(deriveClaim('retracted', [], false)).toMatchObject({ live: false, standing: null, strength: -1 });
  });
});

it('ranks judged before unjudged, then reliability, then credibility', () => {
  const order = [
    ['A', 1],
    ['A', null],
    ['B', 1],
    ['B', 5],
    ['E', 5],
    [null, 1],
    [null, null],
  ] as const;
  const ranks = order.map(([reliability, credibility]) => gradeRank(reliability, credibility));
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(new Set(ranks).size).toBe(order.length);
});
