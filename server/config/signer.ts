import { relative, resolve, sep } from 'node:path';
import { CartularyError } from '../errors/errors.ts';
import { type Sign, signerFrom } from '../revision/signing.ts';
import type { Config } from './config.ts';

/**
 * What signs the revisions of this install; null when it does not sign. BAD_USER_INPUT for a file that holds no such key,
 * and for one in the data folder: whoever may alter the register could then sign, too.
 */
export function signerOf({ signingKey, dataDir }: Pick<Config, 'signingKey' | 'dataDir'>): Sign | null {
  if (signingKey === null) return null;
  const path = relative(resolve(dataDir), resolve(signingKey));
  if (path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path) {
    throw new CartularyError(
      'BAD_USER_INPUT',
      `CARTULARY_SIGNING_KEY=${signingKey}: the key lies in the data folder, where whoever alters the register could sign with it. Keep it elsewhere.`,
      { field: 'CARTULARY_SIGNING_KEY', value: signingKey, valid: 'a file outside CARTULARY_DATA' },
    );
  }
  return signerFrom(signingKey);
}
