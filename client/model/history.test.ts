import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, difference, reverse, squash } from './diff.ts';
import { amend, emptyHistory, positionOf, remember, walk } from './history.ts';
import {
  askContext,
  close,
  emptyWorkspace,
  hide,
  open,
  opened,
  pick,
  pickBefore,
  pin,
  switchFacet,
  unhideAll,
  type Workspace,
} from './workspace.ts';

const ids = fc.constantFrom('actor:a', 'actor:b', 'actor:c');
const action: fc.Arbitrary<(workspace: Workspace) => Workspace> = fc.oneof(
  ids.map((id) => (workspace: Workspace) => open(workspace, id, 60)),
  ids.map((id) => (workspace: Workspace) => close(workspace, id)),
  ids.map((id) => (workspace: Workspace) => hide(workspace, id)),
  fc.tuple(ids, fc.nat(9)).map(
    ([id, x]) =>
      (workspace: Workspace) =>
        pin(workspace, id, { x, y: 0 }),
  ),
  fc.boolean().map((on) => (workspace: Workspace) => switchFacet(workspace, 'kind:PLACE', on)),
  fc.boolean().map((asked) => (workspace: Workspace) => askContext(workspace, asked)),
  fc.constant(unhideAll),
  fc.option(ids).map((id) => (workspace: Workspace) => pick(workspace, id && { kind: 'entity', id })),
  fc.constant(pickBefore),
);
const actions = fc.array(action, { maxLength: 30 });

/** Does the actions one after the other; gives every view there was, and the history. */
function lived(done: ((workspace: Workspace) => Workspace)[]) {
  const views = [emptyWorkspace];
  let history = emptyHistory;
  for (const act of done) {
    const before = views.at(-1)!;
    const made = difference(before, act(before));
    if (!made) continue;
    history = remember(history, made);
    views.push(act(before));
  }
  return { views, history };
}

describe('history', () => {
  test('undoing every change gives the first view back, redoing them the last', () => {
    fc.assert(
      fc.property(actions, (done) => {
        const { views, history } = lived(done);
        const first = walk(history, views.at(-1)!, 0)!;
        expect(first.workspace).toEqual(emptyWorkspace);
        const last = walk(first.history, first.workspace, positionOf(history))!;
        expect(last.workspace).toEqual(views.at(-1));
        expect(last.history).toEqual(history);
      }),
    );
  });

  test('every entry holds the view that it held, in whatever order they are walked to', () => {
    fc.assert(
      fc.property(actions, fc.array(fc.nat(30), { maxLength: 8 }), (done, walks) => {
        const { views, history } = lived(done);
        let at = { history, workspace: views.at(-1)! };
        for (const to of walks) {
          const walked = walk(at.history, at.workspace, to);
          if (to >= views.length) expect(walked).toBeNull();
          else {
            at = walked!;
            expect(at.workspace).toEqual(views[to]);
            expect(opened(at.workspace)).toEqual(opened(views[to]!));
            expect(positionOf(at.history)).toBe(to);
          }
        }
      }),
    );
  });

  test('a change holds only the records it touched', () => {
    const before = open(open(emptyWorkspace, 'actor:a', 60), 'actor:b', 60);
    const place = { type: 'place', entity: 'actor:b', open: 60, turn: 2 };
    expect(difference(before, hide(before, 'actor:b'))).toEqual({
      added: {},
      updated: { 'place actor:b': [place, { ...place, hidden: true }] },
      removed: {},
    });
  });

  test('a change that changes nothing is none', () => {
    const workspace = open(emptyWorkspace, 'actor:a', 60);
    expect(difference(workspace, open(workspace, 'actor:a', 60))).toBeNull();
  });

  test('a new change takes away what could be redone', () => {
    const first = open(emptyWorkspace, 'actor:a', 60);
    const undone = walk(remember(emptyHistory, difference(emptyWorkspace, first)!), first, 0)!;
    const other = remember(undone.history, difference(undone.workspace, hide(undone.workspace, 'actor:b'))!);
    expect(walk(other, undone.workspace, 2)).toBeNull();
  });

  test('a long one forgets its oldest acts, and keeps the numbers of its entries', () => {
    const { views, history } = lived(
      Array.from({ length: 60 }, (_, x) => (workspace: Workspace) => pin(workspace, 'actor:a', { x, y: 0 })),
    );
    expect(positionOf(history)).toBe(60);
    expect(walk(history, views.at(-1)!, 10)).toBeNull();
    expect(walk(history, views.at(-1)!, 11)!.workspace).toEqual(views[11]);
  });

  test('a part of the last act is undone with it; an act that is all taken back is none', () => {
    const first = open(emptyWorkspace, 'actor:a', 60);
    const second = pick(first, { kind: 'entity', id: 'actor:a' });
    const one = remember(emptyHistory, difference(emptyWorkspace, first)!);
    const { history } = amend(one, difference(first, second)!);
    expect(positionOf(history)).toBe(1);
    expect(walk(history, second, 0)!.workspace).toEqual(emptyWorkspace);
    expect(amend(history, difference(second, emptyWorkspace)!)).toEqual({ history: emptyHistory, act: null });
  });
});

describe('a diff of records', () => {
  const table = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ x: fc.nat(2) }), {
    noNullPrototype: true,
  });

  test('applied gives what it was made for, reversed what it was made from', () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const diff = difference(before, after);
        if (!diff) {
          expect(after).toEqual(before);
          return;
        }
        expect(apply(before, diff)).toEqual(after);
        expect(apply(after, reverse(diff))).toEqual(before);
      }),
    );
  });

  test('two in one are what the first and the last make', () => {
    fc.assert(
      fc.property(table, table, table, (first, then, last) => {
        const [one, two] = [difference(first, then), difference(then, last)];
        const both = one && two ? squash(one, two) : (one ?? two);
        expect(both).toEqual(difference(first, last));
      }),
    );
  });
});
