import { beforeEach, expect, test } from 'vitest';
import { setBranches, showBeside, showBranch, showInMiddle, useScreen } from './screen.ts';

const screen = useScreen.getState;

beforeEach(() => useScreen.setState(useScreen.getInitialState(), true));

test('the key is open at first, and the first view of the middle', () => {
  expect(screen()).toEqual({ middle: null, beside: 'key', branches: new Set() });
});

test('what is shown in one place leaves the other as it is', () => {
  showBeside('outline');
  showInMiddle('matrix');
  expect(screen()).toMatchObject({ middle: 'matrix', beside: 'outline' });
});

test('a branch opens in the outline, beside those that are open', () => {
  setBranches(new Set(['a', 'b']));
  const { branches } = screen();
  showBranch('c');
  expect(screen()).toMatchObject({ beside: 'outline', branches: new Set(['a', 'b', 'c']) });
  expect(branches).toEqual(new Set(['a', 'b']));
});
