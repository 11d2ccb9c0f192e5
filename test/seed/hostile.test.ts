import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Fault, FolderRefused } from '../../server/intake/faults.ts';
import { loadSeed } from '../../server/intake/load-seed.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { SAMPLE_FILES, writeSeedFolder } from './sample-seed.ts';

/** What loading the sample folder, made hostile, is refused for; the register must stay empty. */
async function problemsOf(spoil: (folder: string) => Promise<unknown>): Promise<Fault[]> {
  const folder = await writeSeedFolder(SAMPLE_FILES);
  await spoil(folder);
  const store = await openGrafeoStore(null);
  await store.migrate();
  try {
    await loadSeed(folder, { store, register: createRegister(store, { singleUser: true }) });
    return [];
  } catch (error) {
    if (!(error instanceof FolderRefused)) throw error;
    return error.problems;
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const laughs = [
  '- &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 12 }, (_, at) => {
    const before = String.fromCharCode(97 + at);
    return `- &${String.fromCharCode(98 + at)} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

test.each<[string, string, RegExp, (folder: string) => Promise<unknown>]>([
  ['aliases that multiply', 'claims/x.yaml', /alias/i, (at) => writeFile(join(at, 'claims/x.yaml'), laughs)],
  [
    'fifty megabytes',
    'claims/x.yaml',
    /50000000 bytes, 4194304 are the most/,
    (at) => writeFile(join(at, 'claims/x.yaml'), Buffer.alloc(50_000_000, 35)),
  ],
  [
    'a hundred thousand brackets',
    'claims/x.yaml',
    /YAML/,
    (at) => writeFile(join(at, 'claims/x.yaml'), '['.repeat(100_000)),
  ],
  [
    'a key twice',
    'claims/x.yaml',
    /unique/,
    (at) => writeFile(join(at, 'claims/x.yaml'), '- id: a\n  id: b\n'),
  ],
  ['what is no list', 'claims/x.yaml', /list/, (at) => writeFile(join(at, 'claims/x.yaml'), 'a: 1\n')],
  [
    'items of the wrong type',
    'claims/x.yaml',
    /expected/,
    (at) => writeFile(join(at, 'claims/x.yaml'), '- 5\n- null\n'),
  ],
  [
    'a prototype',
    'claims/x.yaml',
    /__proto__|expected|citations/,
    (at) => writeFile(join(at, 'claims/x.yaml'), '- __proto__: { id: "claim:x" }\n'),
  ],
  [
    'bytes that are no UTF-8',
    'claims/x.yaml',
    /UTF-8/,
    (at) => writeFile(join(at, 'claims/x.yaml'), Buffer.from([0x2d, 0x20, 0xff, 0xfe])),
  ],
  [
    'a link to a file',
    'claims/x.yaml',
    /a link/,
    (at) => symlink('/etc/hostname', join(at, 'claims/x.yaml')),
  ],
  ['a link to itself', 'claims/x.yaml', /a link/, (at) => symlink('x.yaml', join(at, 'claims/x.yaml'))],
  ['a folder named as a file', 'claims/x.yaml', /plain file/, (at) => mkdir(join(at, 'claims/x.yaml'))],
  [
    'a pipe that nobody writes to',
    'claims/x.yaml',
    /plain file/,
    async (at) => execFileSync('mkfifo', [join(at, 'claims/x.yaml')]),
  ],
  [
    'a link in place of a folder',
    'claims',
    /no link/,
    async (at) => {
      await rm(join(at, 'claims'), { recursive: true });
      await symlink('entities', join(at, 'claims'));
    },
  ],
])('%s: the seed is refused whole, and the file is named', async (_, file, message, spoil) => {
  const problems = await problemsOf(spoil);
  expect(
    problems
      .filter((problem) => problem.file === file)
      .map((problem) => problem.message)
      .join('\n'),
  ).toMatch(message);
});

// The superuser may read every file, so there is nothing to refuse and no such test.
if (process.getuid?.() !== 0) {
  test('a file that may not be read is named', async () => {
    const problems = await problemsOf((at) => chmod(join(at, 'sources.yaml'), 0));
    expect(problems[0]).toMatchObject({ file: 'sources.yaml', message: expect.stringContaining('EACCES') });
  });
}
