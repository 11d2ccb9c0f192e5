import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/config.ts';
import { signerOf } from '../config/signer.ts';
import { type AnchorTally, anchorRows } from '../intake/anchor-rows.ts';
import {
  IMPORT_TIMEOUT_MS,
  type Imported,
  type ImportOptions,
  importRows,
  type Plan,
} from '../intake/import-rows.ts';
import { readRows } from '../intake/read-ndjson.ts';
import { RowRefused } from '../intake/row-refused.ts';
import { createRegister } from '../register/create-register.ts';
import { createTextStore, type TextStore } from '../text/text-store.ts';
import { sameTexts } from '../verify/same-texts.ts';
import { type Terminal, UsageError, understood } from './command.ts';
import { firstOf, noticeWords, repeatWords, wordsOf } from './difference-words.ts';
import { progressTo } from './progress.ts';
import { withStore } from './with-store.ts';

export async function runLoad(args: string[], terminal: Terminal): Promise<number> {
  const { file, by, texts: named, ...settings } = parse(args);
  const config = loadConfig(terminal.env);
  const sign = signerOf(config);
  const texts = createTextStore(named ?? config.texts);
  return withStore(config, async (store) => {
    const register = createRegister(store, { singleUser: true, sign, timeoutMs: IMPORT_TIMEOUT_MS });
    const act = { by, action: settings.update ? 'update' : 'import', reason: basename(file) };
    const options = { store, register, ...settings };
    const anchoring = texts.configured ? anchoredRows(file, texts, terminal) : null;
    const rows = anchoring ? anchoring.rows : () => readRows(file);
    const added = new Map<string, number>();
    try {
      const done = await importRows(act, rows, {
        ...options,
        ...tellers(file, options, terminal),
        onAdded: (batch) => {
          for (const { row, line } of batch) if ('snapshot' in row) added.set(row.snapshot.sha256, line);
        },
      });
      for (const line of conclusion(done, settings)) terminal.out(line);
      if (anchoring) terminal.out(anchoredWords(anchoring.tally));
      if (added.size > 0 && texts.configured) {
        const say = firstOf((words) => terminal.err(`${file}:${words}`));
        for await (const notice of sameTexts(store, texts, new Set(added.keys())))
          say(noticeWords({ ...notice, line: added.get(notice.record) ?? 1 }));
      }
      return done.left > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      for (const line of refusal(file, error, settings)) terminal.err(line);
      return 1;
    }
  });
}

type Settings = Required<Pick<ImportOptions, 'resume' | 'update' | 'dryRun' | 'drafts' | 'batch'>>;

function parse(args: string[]): Settings & { file: string; by: string; texts: string[] | undefined } {
  const { values, positionals } = understood(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        resume: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
        by: { type: 'string', default: 'import' },
        texts: { type: 'string', multiple: true },
        batch: { type: 'string', default: '2000' },
      },
    }),
  );
  const { resume, update, 'dry-run': dryRun, drafts, by, texts } = values;
  const batch = Number(values.batch);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to load.');
  if (resume && update)
    throw new UsageError('--resume leaves what differs, --update edits it: give one of them.');
  if (!Number.isInteger(batch) || batch < 1 || batch > 10_000)
    throw new UsageError(`--batch ${values.batch} is not a whole number from 1 to 10000.`);
  return { file, by, texts, resume, update, dryRun, drafts, batch };
}

/** The rows of a file with their quotes looked up; what is to be looked at again is said once, however often they are read. */
function anchoredRows(file: string, texts: TextStore, { err }: Terminal) {
  const tally: AnchorTally = { checked: 0, anchored: 0, unchecked: 0 };
  const say = firstOf((words) => err(`${file}:${words}`));
  let read = 0;
  const rows = () => {
    read += 1;
    if (read > 1) return anchorRows(readRows(file), { texts, tally: { ...tally } });
    return anchorRows(readRows(file), {
      texts,
      tally,
      onNotice: (notice) => say(noticeWords(notice)),
    });
  };
  return { rows, tally };
}

function anchoredWords({ checked, anchored, unchecked }: AnchorTally): string {
  const found = anchored === 0 ? '' : `, ${anchored} of them given their position`;
  return `${checked} citations checked against their texts${found}, ${unchecked} unchecked.`;
}

/** What is said while it runs: what differs, what is going to be done, what repeats another, and how far it is. */
function tellers(file: string, { update }: Settings, { out, err }: Terminal): Partial<ImportOptions> {
  const tell = update ? out : err;
  const differing = firstOf((line) => tell(`${file}:${line}`));
  const repeats = firstOf((line) => err(`${file}:${line}`));
  return {
    onProgress: progressTo(err, (what, rows) => `${rows} rows ${what}…`),
    onDiffering: (difference) => differing(wordsOf(difference, update)),
    onPlanned: (plan) => {
      if (update) out(planned(plan));
    },
    onRepeat: ({ claim, sameAs, line, sameLine }) => {
      const where = sameLine === undefined ? '' : ` (line ${sameLine})`;
      repeats(`${line ?? '?'}: ${repeatWords(claim, sameAs, where)}`);
    },
  };
}

function planned({ fresh, edits, same, left }: Plan): string {
  return `${fresh} rows to add, ${edits} records to edit, ${same} rows as they are, ${left} records left otherwise. Nothing is deleted.`;
}

function conclusion(
  { added, edited, passedOver, left, repeats, revisions }: Imported,
  settings: Settings,
): string[] {
  if (settings.dryRun) return ['Nothing was written: a dry run.'];
  const said = [
    ...(revisions === null
      ? []
      : [
          `${added} rows loaded${edited > 0 ? ` and ${edited} records edited` : ''} in revisions ${revisions.first} to ${revisions.last}.`,
        ]),
    ...(revisions === null && left === 0 ? ['Nothing new: the register has all of it.'] : []),
    ...(revisions !== null && passedOver > 0 ? [`${passedOver} were there already.`] : []),
    ...(left > 0
      ? [
          `${left} records are otherwise in the register, and were left so${settings.update ? '' : ': --update makes edits of them'}.`,
        ]
      : []),
    ...(repeats > 0 ? [`${repeats} claims make the statement of another.`] : []),
  ];
  return [said.join(' ')];
}

function refusal(file: string, error: RowRefused, { resume, update }: Settings): string[] {
  const { rule, field } = error.details;
  const known = rule === 'unique-identifier' && field === 'id' && error.against === 'register';
  const next = known ? ' --resume adds what the register lacks, --update also edits what differs.' : '';
  return [
    `${file}:${error.line}: ${rule}: ${error.message}${field ? ` (${field})` : ''}`,
    resume || error.loaded > 0
      ? `The batches before it stand. Correct the row and run the command again with ${update ? '--update' : '--resume'}.`
      : `Nothing was loaded.${next}`,
  ];
}
