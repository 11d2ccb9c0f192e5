import { withinLimit } from '../api/page.ts';

/** What one input of a mutation may hold; how deep it nests, the schema says. */
export const INPUT_LIMITS = {
  /** Characters of one text: a quote of several pages. */
  inputText: 20_000,
  /** Values of all its lists together. */
  inputItems: 100,
};

/** LIMIT_EXCEEDED, naming the field, for input with too long a text or too many values in lists. */
export function checkInput(args: Record<string, unknown>): void {
  let items = 0;
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'string') withinLimit('inputText', field, value.length, INPUT_LIMITS.inputText);
    if (Array.isArray(value)) {
      items += value.length;
      withinLimit('inputItems', field, items, INPUT_LIMITS.inputItems);
      for (const [at, each] of value.entries()) visit(each, `${field}[${at}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, `${field}.${name}`);
    }
  };
  for (const [name, value] of Object.entries(args)) visit(value, name);
}
