import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { signerOf } from '../config/signer.ts';
import { loadSeed } from '../intake/load-seed.ts';
import { packageRoot } from '../package/package-root.ts';
import { createRegister } from '../register/create-register.ts';
import { createTextStore } from '../text/text-store.ts';
import { type Terminal, understood } from './command.ts';
import { noticeWords, repeatWords, wordsOf } from './difference-words.ts';
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
    const { sequence, added, repeats } = await loadSeed(folder, {
      store,
      register,
      texts,
      onNotice: (notice) => err(`${notice.file}:${noticeWords(notice)}`),
      onDiffering: (difference) => err(`${difference.file}:${wordsOf(difference, false)}`),
    });
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
