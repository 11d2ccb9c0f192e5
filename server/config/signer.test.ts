import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { publicKeyFrom, signatureHolds } from '../revision/signing.ts';
import { signerOf } from './signer.ts';

const pem = { type: 'pkcs8', format: 'pem' } as const;
const ed25519 = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const hash = 'a1'.repeat(32);
let folder: string;
let dataDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartulary-keys-'));
  dataDir = join(folder, 'data');
  await mkdir(dataDir);
  await writeFile(join(folder, 'key.pem'), ed25519.privateKey.export(pem));
  await writeFile(join(folder, 'public.pem'), ed25519.publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(join(folder, 'rsa.pem'), rsa.privateKey.export(pem));
  await writeFile(join(folder, 'text.pem'), 'no key');
  await writeFile(join(dataDir, 'key.pem'), ed25519.privateKey.export(pem));
});

test('signs with the key of the file, and without a file not at all', () => {
  const sign = signerOf({ signingKey: join(folder, 'key.pem'), dataDir })!;
  expect(verify(null, Buffer.from(hash), ed25519.publicKey, Buffer.from(sign(hash), 'base64'))).toBe(true);
  expect(signatureHolds(hash, sign(hash), [publicKeyFrom(join(folder, 'public.pem'))])).toBe(true);
  expect(signatureHolds('b2'.repeat(32), sign(hash), [ed25519.publicKey])).toBe(false);
  expect(signatureHolds(hash, 'no signature', [ed25519.publicKey])).toBe(false);
  expect(signerOf({ signingKey: null, dataDir })).toBeNull();
});

test.each([
  ['none.pem', 'cannot be read'],
  ['text.pem', 'holds no such key'],
  ['public.pem', 'holds no such key'],
  ['rsa.pem', 'a key of type rsa'],
  ['data/key.pem', 'lies in the data folder'],
])('%s is refused in words', (name, words) => {
  expect(() => signerOf({ signingKey: join(folder, name), dataDir })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(words) }),
  );
});
