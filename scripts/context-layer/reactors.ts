import type { DataSet } from './data-sets.ts';
import { type Claim, type Part, slug } from './seed-files.ts';
import type { Selection } from './selection.ts';

/** Metres: the data set gives the reactors of a plant one point. */
const PRECISION = 1000;

/** The reactors of one country: where they stand, since when they run, since when they were built, what they yield. */
export function reactors(data: DataSet, { reactors: chosen }: Selection, states: Map<string, string>): Part {
  const part: Part = { entities: [], claims: [] };
  for (const { row, fields } of data.rows()) {
    if (fields.CountryCode !== chosen.country) continue;
    const {
      Name,
      Latitude,
      Longitude,
      Status,
      ReactorModel,
      ConstructionStartAt,
      OperationalFrom,
      Capacity,
      LastUpdatedAt,
    } = fields as Record<string, string>;
    const key = `${slug(Name!)}-reactor`;
    const cite = (from: string, to: string) =>
      data.citeRow(row, from, to, 2, LastUpdatedAt!.slice(0, '2021-10-01'.length));
    const about = (id: string, rest: Omit<Claim, 'id' | 'subject'>): Claim => ({
      id: `claim:${key}-${id}`,
      subject: `facility:${key}`,
      ...rest,
    });
    part.entities.push({
      id: `facility:${key}`,
      kind: 'Facility',
      type: 'nuclear-plant',
      name: `${Name} (nuclear reactor)`,
      aliases: [{ text: Name!, lang: 'en', script: 'Latn' }],
      identifiers: [`iaea-pris:${fields.IAEAId}`],
      description: `Reactor of the model ${ReactorModel}.`,
    });
    const dates = `${ConstructionStartAt},${OperationalFrom}`;
    part.claims.push(
      about('place', {
        predicate: 'located-at',
        object: chosen.state,
        value: { geo: { lat: Number(Latitude), lon: Number(Longitude), precision: PRECISION } },
        text: `The reactor ${Name} stands in ${states.get(chosen.state)}, at ${Latitude}, ${Longitude}.`,
        citations: [cite(`${Name},${Latitude}`, `,${chosen.country}`)],
      }),
      about('status', {
        predicate: 'has-status',
        value: { text: Status!.toLowerCase() },
        // The row names no end, and says nothing of the time after it was last updated.
        valid: `${OperationalFrom}/`,
        text: `The reactor ${Name} has been ${Status!.toLowerCase()} since ${OperationalFrom}.`,
        citations: [cite(Status!, OperationalFrom!)],
      }),
      about('construction', {
        predicate: 'construction-began',
        value: { edtf: ConstructionStartAt },
        text: `The construction of the reactor ${Name} began on ${ConstructionStartAt}.`,
        citations: [cite(ConstructionStartAt!, ConstructionStartAt!)],
      }),
      about('capacity', {
        predicate: 'has-capacity',
        value: { quantity: { amount: Number(Capacity), unit: 'MW' } },
        text: `The reactor ${Name} yields up to ${Capacity} megawatts.`,
        citations: [cite(dates, `,${Capacity}`)],
      }),
    );
  }
  return part;
}
