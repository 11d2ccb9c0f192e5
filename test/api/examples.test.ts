import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_ENDS } from '../../scripts/answer-guide.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { ENGINES, type TestEngine } from '../cypher/engines.ts';
import { type ApiServer, seeded, startApi } from './api-server.ts';

const root = packageRoot();
const guide = readFileSync(join(root, 'docs/graphql.md'), 'utf8');
/** In CI it always runs, and fails where there is no Python. */
const noPython =
  process.env.CI || spawnSync('python3', ['--version']).status === 0 ? null : 'no python3 on this machine';
const EXAMPLES = [
  { file: 'connect.ts', command: [process.execPath, '--import', 'tsx'], skipped: null },
  { file: 'connect.py', command: ['python3'], skipped: noPython },
];

describe('the examples of docs/graphql.md', () => {
  let opened: TestEngine;
  let api: ApiServer;
  beforeAll(async () => {
    opened = await seeded(await ENGINES[0]!.open());
    api = await startApi(opened);
  });
  afterAll(async () => {
    await api?.stop();
    await opened?.stop();
  });

  for (const { file, command, skipped } of EXAMPLES) {
    const [program, ...args] = command;
    const run = (...ends: string[]) =>
      promisify(execFile)(
        program!,
        [...args, join(root, 'docs/examples', file), ...ends, `${api.url}/graphql`],
        { cwd: root },
      );
    describe.skipIf(skipped)(`${file}${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
      it('prints what the page shows: a footnote for every hop, with quote, source and grade', async () => {
        const { stdout } = await run(...EXAMPLE_ENDS);
        expect(guide).toContain(`\`\`\`text\n${stdout.trim()}\n\`\`\``);
        const hops = stdout.split('\n').filter((line) => line.startsWith('  '));
        expect(hops.length).toBeGreaterThan(1);
        for (const hop of hops) expect(hop).toMatch(/\. \([A-F][1-6]\) (\[\d+\])+$/);
        const asked = [...stdout.matchAll(/\[(\d+)\](?=\[|\n)/g)].map(([, number]) => number);
        const notes = [...stdout.matchAll(/^\[(\d+)\] ".+" \(.+; reliability [A-F]\)$/gm)].map(([, n]) => n);
        expect(notes).toEqual(asked);
      });

      it('says in words why it was refused, and ends with 1', async () => {
        await expect(run('actor:nobody', 'actor:belarus')).rejects.toMatchObject({
          code: 1,
          stdout: '',
          stderr: expect.stringMatching(/^NOT_FOUND: .*actor:nobody/),
        });
        await expect(run('actor:belarus', 'actor:belarus')).rejects.toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/^BAD_USER_INPUT: /),
        });
      });
    });
  }

  it('under Writing are answered, one after another, and leave nothing that counts', async () => {
    const part = guide.slice(guide.indexOf('## Writing'), guide.indexOf('## Choosing claims'));
    const blocks = [...part.matchAll(/```graphql mutation\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g)];
    expect(blocks).toHaveLength(3);
    const answers: unknown[] = [];
    for (const [, query, variables] of blocks) {
      const { data, errors } = await api.ask(query!, JSON.parse(variables!));
      expect(errors).toBeUndefined();
      answers.push(data);
    }
    expect(answers).toMatchObject([
      {
        createClaim: {
          claim: { id: 'claim:example', status: 'REVIEWED', standing: 'SINGLE_SOURCE', version: 1 },
        },
      },
      { addCitation: { claim: { version: 1 } } },
      { retractClaim: { claim: { status: 'RETRACTED' } } },
    ]);
  });
});
