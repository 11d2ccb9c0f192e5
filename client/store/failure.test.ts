import { expect, test, vi } from 'vitest';
import { ApiError } from '../api/request.ts';
import { failureOf } from './failure.ts';

test.each(['UNREACHABLE', 'STORE_UNAVAILABLE', 'TIMEOUT', 'BUSY', 'INTERNAL'])(
  '%s may be tried again',
  (code) => {
    const again = vi.fn();
    const { retry, ...said } = failureOf(new ApiError(code, 'No.'), again);
    expect(said).toEqual({ code, message: 'No.' });
    retry?.();
    expect(again).toHaveBeenCalledOnce();
  },
);

test.each(['NOT_FOUND', 'BAD_USER_INPUT', 'FORBIDDEN'])('%s would fail again', (code) => {
  expect(failureOf(new ApiError(code, 'No.'), () => {})).toEqual({ code, message: 'No.', retry: null });
});

test('a fault of the program is none to show', () => {
  const fault = new TypeError('x is undefined');
  expect(() => failureOf(fault, () => {})).toThrow(fault);
});
