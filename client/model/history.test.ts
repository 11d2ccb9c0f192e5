import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, emptyHistory, redo, remember, undo } from './history.ts';
import {
  askContext,
  close,
  emptyWorkspace,
  hide,
  open,
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
);

describe('history', () => {
  test('undoing every change gives the first view back, redoing them the last', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let workspace = emptyWorkspace;
        let history = emptyHistory;
        for (const act of actions) {
          const after = act(workspace);
          const made = change(workspace, after);
          if (made) history = remember(history, made);
          workspace = after;
        }
        const last = workspace;
        for (let step = undo(history, workspace); step; step = undo(history, workspace)) {
          ({ history, workspace } = step);
        }
        expect(workspace).toEqual(emptyWorkspace);
        for (let step = redo(history, workspace); step; step = redo(history, workspace)) {
          ({ history, workspace } = step);
        }
        expect(workspace).toEqual(last);
      }),
    );
  });

  test('a change holds only the records it touched', () => {
    const before = open(open(emptyWorkspace, 'actor:a', 60), 'actor:b', 60);
    const made = change(before, hide(before, 'actor:b'));
    expect(made).toEqual({
      places: { 'actor:b': [{ open: 60 }, { open: 60, hidden: true }] },
      off: {},
      asked: {},
    });
  });

  test('a change that changes nothing is none', () => {
    const workspace = open(emptyWorkspace, 'actor:a', 60);
    expect(change(workspace, open(workspace, 'actor:a', 60))).toBeNull();
  });

  test('a new change takes away what could be redone', () => {
    const first = open(emptyWorkspace, 'actor:a', 60);
    const undone = undo(remember(emptyHistory, change(emptyWorkspace, first)!), first)!;
    const other = remember(undone.history, change(undone.workspace, hide(undone.workspace, 'actor:b'))!);
    expect(redo(other, undone.workspace)).toBeNull();
  });
});
