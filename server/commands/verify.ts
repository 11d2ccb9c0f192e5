import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { createTextStore } from '../text/text-store.ts';
import { type VerifySummary, verify } from '../verify/verify.ts';
import { type Terminal, understood } from './command.ts';
import { progressTo } from './progress.ts';
import { withStore } from './with-store.ts';

export async function runVerify(args: string[], { env, out, err }: Terminal): Promise<number> {
  const {
    values: { texts },
  } = understood(() => parseArgs({ args, options: { texts: { type: 'string', multiple: true } } }));
  const folders = texts ?? [];
  return withStore(loadConfig(env), async (store) => {
    const run = verify(store, {
      texts: folders.length > 0 ? createTextStore(folders) : null,
      onProgress: progressTo(err),
      onNotice: ({ reading, record, message }) => out(`look again: ${reading}\t${record}\t${message}`),
    });
    for (;;) {
      const step = await run.next();
      if (step.done) {
        for (const line of conclusion(step.value)) out(line);
        return step.value.violations > 0 ? 1 : 0;
      }
      const { rule, record, message } = step.value;
      out(`${rule}\t${record}\t${message}`);
    }
  });
}

function conclusion(summary: VerifySummary): string[] {
  const { violations, records, revisions, changes, citationsChecked, citationsUnchecked, notices } = summary;
  const seen = Object.values(records).reduce((sum, count) => sum + count, 0);
  return [
    `${violations} ${violations === 1 ? 'violation' : 'violations'} in ${seen} records, ${revisions} revisions and ${changes} changes.`,
    `${citationsChecked} citations checked against their texts, ${citationsUnchecked} unchecked.`,
    ...(notices === 0 ? [] : [`${notices} to look at again; no rule is broken by that.`]),
  ];
}
