import { describe, expect, it } from 'vitest';
import { checkWithin, distanceKm } from './distance.ts';

describe('a distance', () => {
  it.each([
    ['a point and itself', { lat: 53.9, lon: 27.56 }, { lat: 53.9, lon: 27.56 }, 0],
    ['points on both sides of the antimeridian', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111.2],
    ['the antimeridian and itself', { lat: 10, lon: 180 }, { lat: 10, lon: -180 }, 0],
    ['two longitudes at the pole', { lat: 90, lon: 0 }, { lat: 90, lon: 137 }, 0],
    ['points across the pole', { lat: 89.5, lon: 0 }, { lat: 89.5, lon: 180 }, 111.2],
    ['the poles', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20_015.1],
    ['antipodes', { lat: 0, lon: 0 }, { lat: 0, lon: 180 }, 20_015.1],
    ['Minsk and Warsaw', { lat: 53.9, lon: 27.5667 }, { lat: 52.23, lon: 21.0111 }, 476],
  ])('between %s', (_, a, b, km) => {
    expect(Math.abs(distanceKm(a, b) - km)).toBeLessThan(1);
    expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
  });
});

describe('a circle to look in', () => {
  it.each([
    { lat: 90, lon: 180, km: 0 },
    { lat: -90, lon: -180, km: 20_038 },
  ])('may be as small or as large as %j', (within) => {
    expect(checkWithin(within)).toBe(within);
  });

  it.each([
    ['lat', { lat: 90.01, lon: 0, km: 1 }],
    ['lat', { lat: Number.NaN, lon: 0, km: 1 }],
    ['lon', { lat: 0, lon: -180.5, km: 1 }],
    ['km', { lat: 0, lon: 0, km: -1 }],
    ['km', { lat: 0, lon: 0, km: 20_039 }],
  ])('is refused by its %s: %j', (field, within) => {
    expect(() => checkWithin(within)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        details: expect.objectContaining({ field: `filter.withinKm.${field}` }),
      }),
    );
  });
});
