import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { buildServer } from '../../scripts/build.mjs';
import { packageRoot } from '../../server/package/package-root.ts';
import { healthCommand, imageCommand, imageCopies, imageEnvironment } from '../dockerfile.ts';
import { answerOf } from './answer-of.ts';

let folder: string;
let imported: string[];
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cartulary-image-'));
  for (const { from, to } of imageCopies()) {
    const target = join(folder, to);
    mkdirSync(dirname(target), { recursive: true });
    if (from === 'dist') imported = await buildServer(target);
    else if (from === 'node_modules') symlinkSync(join(packageRoot(), from), target);
    else cpSync(join(packageRoot(), from), target, { recursive: true });
  }
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('what the image copies', () => {
  it('imports only packages that stay when those for development go', () => {
    const { dependencies } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
    const packages = imported
      .filter((path) => !path.startsWith('node:') && !builtinModules.includes(path))
      .map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(packages).toContain('express');
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('is enough to serve with the image’s own settings, and its health check says so', async () => {
    const port = await freePort();
    const [command, ...args] = imageCommand();
    const env = {
      PATH: process.env.PATH,
      ...imageEnvironment(),
      PORT: String(port),
      CARTULARY_DATA: join(folder, 'data'),
    };
    const serving = spawn(command!, args, { cwd: folder, env });
    child = serving;
    let said = '';
    serving.stderr.on('data', (chunk) => {
      said += chunk;
    });
    serving.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await expect.poll(() => said, { timeout: 40_000 }).toMatch(/Cartulary is at .*\n|Error/);
    expect(said).toContain(`Cartulary is at http://localhost:${port}\n`);

    const check = spawn('sh', ['-c', healthCommand()], { env });
    expect(await new Promise((resolve) => check.on('exit', resolve))).toBe(0);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql?query={stats{liveClaims}}`);
    expect((await answerOf(answer)).data.stats.liveClaims).toBeGreaterThan(100);

    const ended = new Promise((resolve) => serving.on('exit', resolve));
    serving.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('`npm start`', () => {
  /** The command line of the built package, with what `NODE_ENV` was when it ended. */
  async function nodeEnvOf(args: string[], env: Record<string, string>): Promise<string> {
    const tell = "data:text/javascript,process.on('exit',()=>console.log('NODE_ENV '+process.env.NODE_ENV))";
    const ran = spawn(process.execPath, ['--import', tell, 'bin/cartulary.mjs', ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
    });
    let said = '';
    ran.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await new Promise((resolve) => ran.on('close', resolve));
    return /NODE_ENV (\w+)/.exec(said)![1]!;
  }

  it('serves as in production, unless it is told otherwise', async () => {
    const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
    expect(scripts.start).toBe('node bin/cartulary.mjs serve');
    // A bad setting ends it before it opens anything.
    expect(await nodeEnvOf(['serve'], { PORT: 'none' })).toBe('production');
    expect(await nodeEnvOf(['serve'], { PORT: 'none', NODE_ENV: 'development' })).toBe('development');
    expect(await nodeEnvOf(['help'], {})).toBe('undefined');
  });
});

async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  await new Promise((resolve) => holder.close(resolve));
  return port;
}
