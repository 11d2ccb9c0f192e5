import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../server/cli-commands.ts';
import { openStore } from '../../server/commands/open-store.ts';
import { serveCopies } from '../../server/copy/serve-copies.ts';
import { packageRoot } from '../../server/package/package-root.ts';
import { createRegister } from '../../server/register/create-register.ts';
import { writeSeedFolder } from '../seed/sample-seed.ts';

let root: string;
let data: string;
let seed: string;
const cleanups: (() => unknown)[] = [];
beforeAll(async () => {
  seed = await writeSeedFolder();
});
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cartulary-copies-'));
  data = join(root, 'data');
  expect(await run('seed', '--from', seed)).toMatchObject({ status: 0 });
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  rmSync(root, { recursive: true, force: true });
});
afterAll(() => rmSync(seed, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(data, ...args);

async function runIn(dataDir: string, ...args: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await runCommand(args, {
    env: { CARTULARY_DATA: dataDir },
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

/** As a running server has the store open, with a writer that goes on until it is told to stop. */
async function serveWrites() {
  const { store } = await openStore({ dataDir: data });
  const copies = await serveCopies(store, data);
  const register = createRegister(store);
  let stopped = false;
  let written = 0;
  const writing = (async () => {
    while (!stopped) {
      written += 1;
      await register.change({ by: 'ada', action: 'create', reason: null }, (w) =>
        w.addEntityTypes([{ id: `type-${written}`, kind: 'Actor', label: `type ${written}` }]),
      );
    }
  })();
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await writing;
    await copies?.close();
    await store.close();
  };
  cleanups.push(stop);
  await expect.poll(() => written).toBeGreaterThan(5);
  return { stop, written: () => written };
}

const headOf = (out: string) => /[Hh]ead\s+(\d+:[0-9a-f]{64})/.exec(out)![1]!;
const copiesLeft = () => (existsSync(join(data, 'copies')) ? readdirSync(join(data, 'copies')) : []);

describe('beside a running server', () => {
  it('verify and stats work on a copy that it saves, whatever it writes meanwhile', async () => {
    const server = await serveWrites();
    const before = server.written();
    const verified = await run('verify');
    expect(verified).toMatchObject({ status: 0, out: expect.stringMatching(/^0 violations/) });
    expect(Number(headOf(verified.out).split(':')[0])).toBeGreaterThanOrEqual(before);
    expect(await run('stats')).toMatchObject({ status: 0, out: expect.stringMatching(/claims\s+4\n/) });
    expect(await run('verify', '--head', headOf(verified.out))).toMatchObject({ status: 0 });
    expect(copiesLeft()).toEqual([]);
    expect(statSync(join(data, 'control.sock')).mode & 0o777).toBe(0o600);
  });

  it('copies of askers that were killed are removed once nobody can need them', async () => {
    await serveWrites();
    const [old, young] = ['old', 'young'].map((name) => join(data, 'copies', name)) as [string, string];
    for (const folder of [old, young]) mkdirSync(folder, { recursive: true });
    const daysAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(old, daysAgo, daysAgo);
    expect(await run('stats')).toMatchObject({ status: 0 });
    expect(copiesLeft()).toEqual(['young']);
  });

  it('what would write is refused, and a socket that a killed server left does no harm', async () => {
    const server = await serveWrites();
    expect(await run('seed', '--from', seed)).toMatchObject({
      status: 3,
      err: expect.stringContaining('in use by another process'),
    });
    expect(await run('restore', join(root, 'none'))).toMatchObject({ status: 3 });
    await server.stop();
    writeFileSync(join(data, 'control.sock'), '');
    expect(await run('verify')).toMatchObject({ status: 0 });
    expect(await run('seed', '--from', seed)).toMatchObject({ status: 0 });
  });
});

it('what answers on the socket names no folder but a copy, which is removed', async () => {
  const kept = join(root, 'kept');
  mkdirSync(kept);
  const impostor = createServer((_, response) => response.end('{"copy":"../../kept"}'));
  await new Promise<void>((resolve) => impostor.listen(join(data, 'control.sock'), resolve));
  cleanups.push(() => impostor.close());
  expect(await run('stats')).toMatchObject({ status: 3, err: expect.stringContaining('gives no copy') });
  expect(existsSync(kept)).toBe(true);
});

describe('on a disk that is read-only', () => {
  it('verify and stats work and write nothing', async ({ skip }) => {
    const before = readdirSync(data);
    if (process.getuid?.() === 0) {
      try {
        execFileSync('mount', ['--bind', data, data], { stdio: 'ignore' });
      } catch {
        skip('root can write everywhere, and may mount nothing here');
      }
      cleanups.push(() => execFileSync('umount', ['-l', data]));
      execFileSync('mount', ['-o', 'remount,bind,ro', data]);
    } else {
      chmodSync(data, 0o500);
      cleanups.push(() => chmodSync(data, 0o700));
    }
    expect(await run('stats')).toMatchObject({ status: 0 });
    expect(await run('verify')).toMatchObject({ status: 0, out: expect.stringMatching(/^0 violations/) });
    expect(readdirSync(data)).toEqual(before);
    expect(await run('seed', '--from', seed)).toMatchObject({ status: 3 });
  });

  it('a folder without a store is said to have none', async () => {
    expect(await runIn(join(root, 'nowhere'), 'stats')).toMatchObject({
      status: 3,
      err: expect.stringContaining('has no store'),
    });
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });
});

describe('backup and restore', () => {
  const backup = () => join(root, 'backups', 'one');

  it('a backup made under writes is restored clean, with the head that it recorded', async () => {
    const server = await serveWrites();
    const made = await run('backup', backup());
    expect(made).toMatchObject({ status: 0 });
    const { head } = JSON.parse(readFileSync(join(backup(), 'backup.json'), 'utf8'));
    expect(headOf(made.out)).toBe(head);
    const written = server.written();
    await expect.poll(() => server.written()).toBeGreaterThan(written + 5);
    await server.stop();
    expect(await runIn(backup(), 'verify', '--head', head)).toMatchObject({ status: 0 });

    const elsewhere = join(root, 'elsewhere');
    expect(headOf((await runIn(elsewhere, 'restore', backup())).out)).toBe(head);
    const verified = await runIn(elsewhere, 'verify', '--head', head);
    expect(verified).toMatchObject({ status: 0, out: expect.stringMatching(/^0 violations/) });
    expect(headOf(verified.out)).toBe(head);
    expect(await runIn(elsewhere, 'seed', '--from', seed)).toMatchObject({
      status: 0,
      out: expect.stringContaining('Nothing new'),
    });
    expect(copiesLeft()).toEqual([]);
  });

  it('a stopped store is backed up too; a folder that holds something is refused', async () => {
    expect(await run('backup', backup())).toMatchObject({ status: 0 });
    expect(await run('backup', backup())).toMatchObject({
      status: 3,
      err: expect.stringContaining('not empty'),
    });
    expect(await run('backup')).toMatchObject({ status: 2 });
    expect(await run('restore', backup(), 'more')).toMatchObject({ status: 2 });
  });

  it('replaces a register by consent only, and keeps what it replaces', async () => {
    await run('backup', backup());
    const older = headOf((await run('stats')).out);
    await (await serveWrites()).stop();
    const newer = headOf((await run('stats')).out);
    expect(await run('restore', backup())).toMatchObject({
      status: 3,
      err: expect.stringContaining('--force'),
    });
    expect(headOf((await run('stats')).out)).toBe(newer);
    const restored = await run('restore', backup(), '--force');
    expect(headOf(restored.out)).toBe(older);
    expect(headOf((await run('verify')).out)).toBe(older);
    expect(await run('verify', '--head', newer)).toMatchObject({ status: 1 });
    const replaced = /What stood there is in (.*)\./.exec(restored.out)![1]!;
    expect(headOf((await runIn(replaced, 'verify', '--head', newer)).out)).toBe(newer);
  });

  it('does not replace a store that a server has open, and replaces one that does not open', async () => {
    await run('backup', backup());
    const server = await serveWrites();
    expect(await run('restore', backup(), '--force')).toMatchObject({
      status: 3,
      err: expect.stringContaining('in use by another process'),
    });
    await server.stop();
    writeFileSync(join(data, 'graph.grafeo'), 'not a graph '.repeat(1000));
    expect(await run('restore', backup())).toMatchObject({
      status: 3,
      err: expect.stringContaining('does not open'),
    });
    expect(await run('restore', backup(), '--force')).toMatchObject({ status: 0 });
    expect(await run('verify')).toMatchObject({ status: 0 });
  });

  it('knows a backup that is not whole', async () => {
    await run('backup', backup());
    const [file, manifest] = [join(backup(), 'graph.grafeo'), join(backup(), 'backup.json')];
    const [bytes, text] = [readFileSync(file), readFileSync(manifest)];
    const elsewhere = join(root, 'elsewhere');
    const refused = async (words: string) =>
      expect(await runIn(elsewhere, 'restore', backup())).toMatchObject({
        status: 3,
        err: expect.stringContaining(words),
      });
    writeFileSync(file, bytes.subarray(0, bytes.length - 4096));
    await refused('not the file that was backed up');
    const flipped = Buffer.from(bytes);
    flipped[flipped.length >> 1]! ^= 1;
    writeFileSync(file, flipped);
    await refused('not the file that was backed up');
    writeFileSync(file, bytes);
    writeFileSync(manifest, text.subarray(0, 40));
    await refused('not of a form');
    rmSync(manifest);
    await refused('no whole backup');
    expect(existsSync(join(elsewhere, 'graph.grafeo'))).toBe(false);
  });

  it('killed at any moment, leaves a whole backup or none, and can be made again', async () => {
    for (const delay of [0, 40, 120]) {
      const folder = join(root, `killed-${delay}`);
      const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'backup', folder], {
        cwd: packageRoot(),
        env: { PATH: process.env.PATH, CARTULARY_DATA: data },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await appears(`${folder}.partial`, child);
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await ended;
      const whole = existsSync(folder);
      expect(await runIn(join(root, `from-${delay}`), 'restore', folder)).toMatchObject({
        status: whole ? 0 : 3,
      });
      if (!whole) expect(await run('backup', folder)).toMatchObject({ status: 0 });
      expect(await runIn(folder, 'verify')).toMatchObject({ status: 0 });
    }
  });

  it('a restore that was cut off is known, and can be run again', async () => {
    await run('backup', backup());
    mkdirSync(join(data, 'restoring'));
    for (const command of [['stats'], ['verify'], ['seed', '--from', seed]]) {
      expect(await run(...command)).toMatchObject({
        status: 3,
        err: expect.stringContaining('in the middle of a restore'),
      });
    }
    // Whether what stands there is whole is not known, so it stays closed.
    expect(await run('restore', backup())).toMatchObject({
      status: 3,
      err: expect.stringContaining('--force'),
    });
    expect(await run('stats')).toMatchObject({ status: 3 });
    expect(await run('restore', backup(), '--force')).toMatchObject({ status: 0 });
    expect(await run('verify')).toMatchObject({ status: 0 });
  });

  it('restores the head that the backup recorded, whatever lies beside it', async () => {
    expect(await run('backup', backup())).toMatchObject({ status: 0 });
    const { head } = JSON.parse(readFileSync(join(backup(), 'backup.json'), 'utf8'));
    writeFileSync(join(backup(), 'head'), `1:${'0'.repeat(64)}\n`);
    const elsewhere = join(root, 'elsewhere');
    expect(await runIn(elsewhere, 'restore', backup())).toMatchObject({ status: 0 });
    expect(readFileSync(join(elsewhere, 'head'), 'utf8')).toBe(`${head}\n`);
    expect(await runIn(elsewhere, 'verify')).toMatchObject({ status: 0 });
  });

  it('a store that has lost its tail is not backed up as if it were whole', async () => {
    const head = join(data, 'head');
    writeFileSync(head, `9${readFileSync(head, 'utf8')}`);
    expect(await run('backup', backup())).toMatchObject({
      status: 3,
      err: expect.stringContaining('is lost'),
    });
    expect(readdirSync(dirname(backup()))).toEqual([]);
  });

  it('is refused in words on Neo4j', async () => {
    for (const command of ['backup', 'restore']) {
      const err: string[] = [];
      const status = await runCommand([command, backup()], {
        env: { NEO4J_URI: 'bolt://127.0.0.1:1' },
        out: () => {},
        err: (line) => err.push(line),
      });
      expect(status).toBe(3);
      expect(err.join()).toContain('neo4j-admin');
    }
  });
});

async function appears(path: string, child: ChildProcess): Promise<void> {
  await expect
    .poll(() => existsSync(path) || child.exitCode !== null, { timeout: 30_000, interval: 2 })
    .toBe(true);
}
