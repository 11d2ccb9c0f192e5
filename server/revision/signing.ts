import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { codeOf } from '../errors/code-of.ts';
import { CartularyError } from '../errors/errors.ts';

/** Signs the hash of a revision (its 64 hex digits); base64. */
export type Sign = (hash: string) => string;

/** Signs with the Ed25519 private key in a PEM file; BAD_USER_INPUT, in words to act on, when it holds none. */
export function signerFrom(path: string): Sign {
  const key = readKey(path, createPrivateKey, 'CARTULARY_SIGNING_KEY', 'an Ed25519 private key in PEM');
  return (hash) => signWith(null, Buffer.from(hash), key).toString('base64');
}

/** The Ed25519 public key in a PEM file, as `verify --key` takes it; BAD_USER_INPUT when it holds none. */
export function publicKeyFrom(path: string): KeyObject {
  return readKey(path, createPublicKey, '--key', 'an Ed25519 public key in PEM');
}

/** Whether one of the keys made the signature of a hash. */
export function signatureHolds(hash: string, signature: string, keys: KeyObject[]): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return keys.some((key) => verifyWith(null, Buffer.from(hash), key, bytes));
}

function readKey(path: string, parse: (pem: string) => KeyObject, field: string, valid: string): KeyObject {
  const refuse = (why: string, cause?: unknown) =>
    new CartularyError(
      'BAD_USER_INPUT',
      `${field}=${path}: ${why}. It takes the path of ${valid}; \`openssl genpkey -algorithm ed25519 -out key.pem\` makes a private one.`,
      { field, value: path, valid },
      { cause },
    );
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw refuse(`the file cannot be read (${codeOf(error)})`, error);
  }
  let key: KeyObject;
  try {
    key = parse(pem);
  } catch (error) {
    throw refuse('it holds no such key', error);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw refuse(`it holds a key of type ${key.asymmetricKeyType}`);
  return key;
}
