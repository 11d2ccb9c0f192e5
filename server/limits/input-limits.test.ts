import { expect, it } from 'vitest';
import { checkInput, INPUT_LIMITS } from './input-limits.ts';

const { inputText, inputItems } = INPUT_LIMITS;

it('takes what fits', () => {
  const citations = Array.from({ length: inputItems }, () => ({ quote: { exact: 'x'.repeat(inputText) } }));
  expect(() => checkInput({ input: { citations, modality: null } })).not.toThrow();
});

it('names the text that is too long', () => {
  const input = { citations: [{}, { quote: { exact: 'x'.repeat(inputText + 1) } }] };
  expect(() => checkInput({ input })).toThrow(
    expect.objectContaining({
      code: 'LIMIT_EXCEEDED',
      details: expect.objectContaining({ limit: 'inputText', field: 'input.citations[1].quote.exact' }),
    }),
  );
});

it('counts the values of all lists together', () => {
  const input = { participants: Array(60).fill({}), citations: Array(60).fill({}) };
  expect(() => checkInput({ input })).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({ limit: 'inputItems', allowed: inputItems, asked: 120 }),
    }),
  );
});
