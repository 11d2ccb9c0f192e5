import type { ClaimValue as StoredValue } from '../store/queries.generated.ts';
import type { ClaimValue } from './claim.ts';

/** The value of a claim out of its flat properties; null where it has none. */
export function storedValue(stored: Partial<StoredValue>): ClaimValue | null {
  switch (stored.valueKind) {
    case 'text':
      return { text: stored.valueText as string };
    case 'edtf':
      return { edtf: stored.valueEdtf as string };
    case 'quantity':
      return {
        quantity: {
          amount: stored.valueAmount ?? null,
          low: stored.valueLow ?? null,
          high: stored.valueHigh ?? null,
          unit: stored.valueUnit as string,
          approximate: stored.valueApproximate as boolean,
        },
      };
    case 'geo':
      return {
        geo: {
          lat: stored.valueLat as number,
          lon: stored.valueLon as number,
          precision: stored.valuePrecision ?? null,
        },
      };
    default:
      return null;
  }
}
