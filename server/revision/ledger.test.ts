import { describe, expect, it } from 'vitest';
import {
  changeHolds,
  digest,
  GENESIS_HASH,
  inOrder,
  nextRevision,
  recordChange,
  revisionHash,
} from './ledger.ts';

const act = { at: '2026-01-01T00:00:00.000Z', by: 'ada', action: 'create', reason: 'because' };
const change = () => recordChange('1:1', 'entity', 'actor:a', null, '{"id":"actor:a"}');

describe('ledger', () => {
  it('gives equal payloads different digests under different salts', () => {
    expect(change().afterDigest).not.toBe(change().afterDigest);
    expect(digest('x', 'a')).toBe(digest('x', 'a'));
    expect(digest(null, 'a')).toBeNull();
  });

  it('finds an edited payload', () => {
    expect(changeHolds(change())).toBe(true);
    expect(changeHolds({ ...change(), after: '{"id":"actor:b"}' })).toBe(false);
    expect(changeHolds({ ...change(), before: '{}' })).toBe(false);
  });

  it('keeps the hash when a payload is erased, and refuses half an erasure', () => {
    const changes = [change()];
    const revision = nextRevision({ sequence: 0, hash: GENESIS_HASH }, act, changes);
    const tombstones = changes.map((c) => ({ ...c, before: null, after: null, salt: null, erased: true }));
    expect(revisionHash(revision, tombstones)).toBe(revision.hash);
    expect(tombstones.every(changeHolds)).toBe(true);
    expect(changeHolds({ ...tombstones[0]!, after: '{}' })).toBe(false);
    expect(changeHolds({ ...change(), salt: null })).toBe(false);
  });

  it.each([
    { sequence: 2 },
    { at: '2026-01-02T00:00:00.000Z' },
    { by: 'eve' },
    { action: 'retract' },
    { reasonDigest: null },
    { previousHash: 'f'.repeat(64) },
  ])('covers %o', (altered) => {
    const changes = [change()];
    const revision = nextRevision({ sequence: 0, hash: GENESIS_HASH }, act, changes);
    expect(revisionHash({ ...revision, ...altered }, changes)).not.toBe(revision.hash);
  });

  it('covers the record, kind, digests and order of the changes', () => {
    const a = change();
    const b = { ...change(), id: '1:2', record: 'actor:b' };
    const revision = nextRevision({ sequence: 0, hash: GENESIS_HASH }, act, [a, b]);
    const altered = [[b, a], [a], [{ ...a, kind: 'claim' as const }, b], [{ ...a, record: 'actor:c' }, b]];
    for (const changes of altered) expect(revisionHash(revision, changes)).not.toBe(revision.hash);
  });

  it('orders changes by number, not by text', () => {
    expect(inOrder([{ id: '3:10' }, { id: '3:2' }, { id: '3:1' }]).map((c) => c.id)).toEqual([
      '3:1',
      '3:2',
      '3:10',
    ]);
  });
});
