import type { ClaimValue as StoredValue } from '../store/queries.generated.ts';
import { type ClaimValue, kindOfValue } from './claim.ts';

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

/** The flat properties of a value; every one is named, so that a former value's are removed. */
export function flatValue(value: ClaimValue | null): StoredValue {
  const { text, edtf, quantity, geo } = value ?? {};
  return {
    valueKind: value === null ? null : kindOfValue(value),
    valueText: text ?? null,
    valueEdtf: edtf ?? null,
    valueAmount: quantity?.amount ?? null,
    valueLow: quantity?.low ?? null,
    valueHigh: quantity?.high ?? null,
    valueUnit: quantity?.unit ?? null,
    valueApproximate: quantity?.approximate ?? null,
    valueLat: geo?.lat ?? null,
    valueLon: geo?.lon ?? null,
    valuePrecision: geo?.precision ?? null,
  };
}

/** Properties without those of a value. */
export function withoutValue<P extends StoredValue>(properties: P) {
  const { valueKind, valueText, valueEdtf, valueAmount, valueLow, valueHigh, valueUnit, ...others } =
    properties;
  const { valueApproximate, valueLat, valueLon, valuePrecision, ...own } = others;
  return own;
}
