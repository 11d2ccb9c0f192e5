import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSeed } from '../../seed/load.ts';
import { loadConfig } from '../config/config.ts';
import { signerOf } from '../config/signer.ts';
import { packageRoot } from '../package/package-root.ts';
import { createRegister } from '../register/create-register.ts';
import { createTextStore } from '../text/text-store.ts';
import { type Terminal, understood } from './command.ts';
import { repeatWords } from './difference-words.ts';
import { withStore } from './with-store.ts';

export async function runSeed(args: string[], { env, out, err }: Terminal): Promise<number> {
  const {
    values: { from, texts: named },
  } = understood(() =>
    parseArgs({
      args,
      options: {
        from: { type: 'string' },
        texts: { type: 'string', multiple: true },
      },
    }),
  );
  const config = loadConfig(env);
  const texts = createTextStore(named ?? config.texts);
  const sign = signerOf(config);
  return withStore(config, async (store) => {
    // What a seed says was reviewed by whoever made it; its claims say that a second review was waived.
    const register = createRegister(store, { singleUser: true, sign });
    const folder = from ?? join(packageRoot(), 'seed');
    const { sequence, added, differing, repeats } = await loadSeed(folder, {
      store,
      register,
      texts,
      onNotice: ({ file, line, reading, record, message }) =>
        err(`${file}:${line}: look again: ${reading}: ${record}: ${message}`),
    });
    for (const { id, file, line } of differing) {
      err(`${file}:${line}: ${id} is otherwise in the register; left as it is there`);
    }
    for (const { claim, sameAs, file, line } of repeats) {
      err(`${file}:${line}: ${repeatWords(claim, sameAs)}`);
    }
    const counts = Object.entries(added).map(([kind, count]) => `${count} ${kind}`);
    out(
      sequence === null
        ? 'Nothing new: the register has all of it.'
        : `Revision ${sequence}: ${counts.join(', ')}.`,
    );
    return 0;
  });
}
