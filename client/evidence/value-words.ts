import type { Value } from '../api/api.ts';
import { dateWords } from '../model/dates.ts';

/** A claim's value as a reader would write it: `about 30 sites`, `2,000–3,000 soldiers`, `53.90° N, 27.57° E`. */
export function valueWords(value: Value): string {
  if (value.text) return value.text;
  if (value.edtf) return dateWords(value.edtf);
  if (value.quantity) return quantityWords(value.quantity);
  if (value.geo) return `${degrees(value.geo.lat, 'N', 'S')}, ${degrees(value.geo.lon, 'E', 'W')}`;
  return '';
}

function quantityWords({ amount, low, high, unit, approximate }: NonNullable<Value['quantity']>): string {
  const number = (value: number) => value.toLocaleString('en');
  const size =
    amount !== null
      ? number(amount)
      : low !== null && high !== null
        ? `${number(low)}–${number(high)}`
        : low !== null
          ? `at least ${number(low)}`
          : `at most ${number(high ?? 0)}`;
  return `${approximate ? 'about ' : ''}${size} ${unit.replaceAll('-', ' ')}`;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
