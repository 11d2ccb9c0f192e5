import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { formatHead, type Head, parseHead } from '../revision/head.ts';
import { publicKeyFrom } from '../revision/signing.ts';
import { createTextStore } from '../text/text-store.ts';
import { type VerifySummary, verify } from '../verify/verify.ts';
import { type Terminal, UsageError, understood } from './command.ts';
import { progressTo } from './progress.ts';
import { withStoreToRead } from './with-store.ts';

export async function runVerify(args: string[], { env, out, err }: Terminal): Promise<number> {
  const { values } = understood(() =>
    parseArgs({
      args,
      options: {
        texts: { type: 'string', multiple: true, default: [] },
        head: { type: 'string' },
        key: { type: 'string', multiple: true, default: [] },
      },
    }),
  );
  const head = headOf(values.head);
  const keys = values.key.map(publicKeyFrom);
  return withStoreToRead(loadConfig(env), async (store) => {
    const run = verify(store, {
      texts: values.texts.length > 0 ? createTextStore(values.texts) : null,
      head,
      keys,
      onProgress: progressTo(err),
      onNotice: ({ reading, record, message }) => out(`look again: ${reading}\t${record}\t${message}`),
      onNote: ({ record, message }) => out(`note\t${record}\t${message}`),
    });
    for (;;) {
      const step = await run.next();
      if (step.done) {
        for (const line of conclusion(step.value, keys.length > 0)) out(line);
        return step.value.violations > 0 ? 1 : 0;
      }
      const { rule, record, message } = step.value;
      out(`${rule}\t${record}\t${message}`);
    }
  });
}

function headOf(text: string | undefined): Head | null {
  const head = text === undefined ? null : parseHead(text);
  if (text !== undefined && head === null)
    throw new UsageError(`--head ${text} is not SEQUENCE:HASH, as \`stats\` and \`verify\` print it.`);
  return head;
}

function conclusion(summary: VerifySummary, withKeys: boolean): string[] {
  const { records, revisions, changes, erasures, unproven, signed, notices } = summary;
  const seen = Object.values(records).reduce((sum, count) => sum + count, 0);
  const signatures = withKeys ? 'checked' : 'not checked (--key PUBLIC.pem does)';
  return [
    `${count(summary.violations, 'violation')} in ${seen} records, ${revisions} revisions and ${changes} changes.`,
    `${summary.citationsChecked} citations checked against their texts, ${summary.citationsUnchecked} unchecked.`,
    ...(notices === 0 ? [] : [`${notices} to look at again; no rule is broken by that.`]),
    `${count(erasures, 'erasure')}; ${count(unproven, 'record')} that the ledger cannot vouch for.`,
    ...(signed > 0 ? [`${count(signed, 'revision')} signed, ${signatures}.`] : []),
    ...(summary.head ? [`Head ${formatHead(summary.head)}`] : []),
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
