import { CartularyError } from '../errors/errors.ts';

export interface WithinKm {
  lat: number;
  lon: number;
  km: number;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance on a sphere of mean radius: the haversine formula. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Throws BAD_USER_INPUT naming the field when the centre is off the globe or the distance negative. */
export function checkWithin(within: WithinKm): WithinKm {
  const check = (field: 'lat' | 'lon' | 'km', least: number, most: number) => {
    if (within[field] >= least && within[field] <= most) return;
    throw new CartularyError(
      'BAD_USER_INPUT',
      `filter.withinKm.${field}: ${within[field]} is out of range. Valid: ${least} to ${most}.`,
      { field: `filter.withinKm.${field}`, value: within[field], valid: `${least} to ${most}` },
    );
  };
  check('lat', -90, 90);
  check('lon', -180, 180);
  check('km', 0, 20_038);
  return within;
}
