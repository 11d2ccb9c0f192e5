import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { afterAll, describe, expect, it } from 'vitest';
import { engineOf } from '../../server/store/grafeo-engine.ts';
import { GrafeoStore, openGrafeoStore } from '../../server/store/grafeo-store.ts';
import { rawQuery } from '../cypher/load-records.ts';

const root = mkdtempSync(join(tmpdir(), 'cartulary-folder-'));
const mounts: string[] = [];
let folders = 0;
const newFolder = () => {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  return folder;
};
afterAll(() => {
  for (const mount of mounts) execFileSync('umount', ['-l', mount]);
  rmSync(root, { recursive: true, force: true });
});

const COUNT = { ...rawQuery('MATCH (n:Claim) RETURN count(n) AS n', ['n']), writes: false };
const SLOW = {
  ...rawQuery('UNWIND range(1, 2500) AS a UNWIND range(1, 2500) AS b RETURN count(*) AS n', ['n']),
  writes: false,
};
const FILL = rawQuery('CREATE (:Claim {id: $id, text: $text})');

describe('the data folder', () => {
  it('keeps every acknowledged write, whole, when the process is killed while it commits', async () => {
    const folder = newFolder();
    const { child, said } = await startWriter(folder);
    await until(() => said().length > 60);
    const killed = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await killed;

    const acknowledged = said().filter((line) => line.startsWith('claim:'));
    const store = await openGrafeoStore(folder);
    await store.migrate();
    const query = rawQuery('MATCH (n:Claim) RETURN n.id AS id, n.half AS half', ['id', 'half']);
    const rows = await store.write((tx) => tx.run(query));
    const ids = new Set(rows.map((row) => row.id));
    expect(acknowledged.filter((id) => !ids.has(id) || !ids.has(`${id}-other`))).toEqual([]);
    expect(rows.filter((row) => row.half === 1)).toHaveLength(rows.filter((row) => row.half === 2).length);
    await store.close();
  });

  it('in use by another process is refused, and opens once that one is gone', async () => {
    const folder = newFolder();
    const { child } = await startWriter(folder);
    const killed = new Promise((done) => child.once('close', done));
    await expect(openGrafeoStore(folder)).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringMatching(/in use by another process.*CARTULARY_DATA/),
    });
    child.kill('SIGKILL');
    await killed;
    await (await openGrafeoStore(folder)).close();
  });

  it('that cannot be written is refused', async () => {
    const folder = newFolder();
    await (await openGrafeoStore(folder)).close();
    if (process.getuid?.() === 0) {
      if (!mount(['--bind', folder, folder], folder)) return expectRefusedFile();
      execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    } else chmodSync(folder, 0o500);
    await expect(openGrafeoStore(folder)).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringMatching(/read-only|not writable/),
    });
    if (process.getuid?.() !== 0) chmodSync(folder, 0o700);
  });

  it('that is a file, or below one, is refused', expectRefusedFile);

  it('that holds something else is refused', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'graph.grafeo'), 'not a graph '.repeat(1000));
    await expect(openGrafeoStore(folder)).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    expect(readFileSync(join(folder, 'graph.grafeo'), 'utf8')).toMatch(/^not a graph/);
  });

  it('on a full disk is refused at start', async (context) => {
    const folder = newFolder();
    if (!mount(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs'], folder))
      context.skip('this user cannot mount a small disk');
    await expect(openGrafeoStore(folder)).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('full disk'),
    });
  });

  it('on a disk that fills up refuses the write, keeps the rest and goes on reading', async (context) => {
    const folder = newFolder();
    if (!mount(['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs'], folder))
      context.skip('this user cannot mount a small disk');
    const store = await openGrafeoStore(folder);
    await store.migrate();
    const text = 'x'.repeat(2 ** 20);
    let kept = 0;
    const fill = async () => {
      for (; kept < 40; kept += 1) await store.write((tx) => tx.run(FILL, { id: `claim:${kept}`, text }));
    };
    await expect(fill()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('disk is full'),
    });
    expect(kept).toBeGreaterThan(2);
    expect(await store.read((tx) => tx.run(COUNT))).toEqual([{ n: kept }]);
    await store.close().catch((error) => expect(error.code).toBe('STORE_UNAVAILABLE'));
  });
});

describe('the embedded engine', () => {
  it('runs a write again that lost a race, until it gets through', async () => {
    const database = grafeo.GrafeoDB.create();
    await database.executeCypher("CREATE (:Claim {id: 'a', n: 0})");
    const store = new GrafeoStore(engineOf(database), 'memory');
    const rival = database.beginTransaction();
    await rival.executeCypher("MATCH (c:Claim {id: 'a'}) SET c.n = 10");
    let attempts = 0;
    const increment = rawQuery("MATCH (c:Claim {id: 'a'}) SET c.n = c.n + 1 RETURN c.n AS n", ['n']);
    const written = store.write((tx) => {
      attempts += 1;
      if (attempts === 3) rival.commit();
      return tx.run(increment);
    });
    expect(await written).toEqual([{ n: 11 }]);
    expect(attempts).toBeGreaterThanOrEqual(3);
    await store.close();
  });

  it('gives a slot back only when a query that timed out has really ended', async () => {
    const store = await openGrafeoStore(null, { concurrency: 1 });
    await expect(store.read((tx) => tx.run(SLOW), { timeoutMs: 20 })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    await expect(store.read((tx) => tx.run(COUNT), { timeoutMs: 20 })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    expect(await store.read((tx) => tx.run(COUNT), { timeoutMs: 20_000 })).toEqual([{ n: 0 }]);
    await store.close();
  });

  it('says when a query that timed out has really ended', async () => {
    const store = await openGrafeoStore(null, { concurrency: 1 });
    const running: Promise<unknown>[] = [];
    const onQuery = (query: Promise<unknown>) => void running.push(query);
    await expect(store.readOne(SLOW, {}, { timeoutMs: 20, onQuery })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    expect(running).toHaveLength(1);
    // The only slot is free once it has.
    let ended = false;
    void running[0]!.then(() => {
      ended = true;
    });
    await store.readOne(COUNT, {}, { timeoutMs: 20_000 });
    expect(ended).toBe(true);
    await store.close();
  });
});

async function expectRefusedFile(): Promise<void> {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  for (const folder of [file, join(file, 'below')]) {
    await expect(openGrafeoStore(folder)).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('not a folder'),
    });
  }
}

async function startWriter(folder: string): Promise<{ child: ChildProcess; said(): string[] }> {
  const program = join(import.meta.dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  // The last line may be cut off by the kill, so only ended lines count.
  const said = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '');
  await until(() => said().includes('open'));
  return { child, said };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wake) => setTimeout(wake, 20));
}

function mount(options: string[], folder: string): boolean {
  try {
    execFileSync('mount', [...options, ...(options[0] === '--bind' ? [] : [folder])], { stdio: 'ignore' });
    mounts.push(folder);
    return true;
  } catch {
    return false;
  }
}
