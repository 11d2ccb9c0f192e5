import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsFolders } from '../test/texts-folder.ts';

const CLI = fileURLToPath(new URL('../bin/cartulary.mjs', import.meta.url));
const READY = /Cartulary is at (http:\S+)/;

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
  /** Starts again on the same port with the same data. */
  start(): Promise<void>;
}

/** More for a server than the seed graph: a file for `cartulary load`, and a folder of texts. */
export interface Loaded {
  file: string;
  texts: string;
}

/**
 * The built server on a folder of its own, seeded as on a first start. `withTexts` gives it the sources' texts; `loaded`
 * gives it records and texts of the test's own instead.
 */
export async function startServer(
  { withTexts }: { withTexts: boolean },
  loaded?: Loaded,
): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'cartulary-e2e-'));
  const port = await freePort();
  const { NEO4J_URI: _, CARTULARY_TEXTS: __, ...inherited } = process.env;
  const folders = loaded ? [loaded.texts] : withTexts ? textsFolders : [];
  const texts = folders.length > 0 ? { CARTULARY_TEXTS: folders.join(delimiter) } : {};
  const env = { ...inherited, ...texts, CARTULARY_DATA: data, HOST: '127.0.0.1', PORT: String(port) };
  if (loaded) {
    for (const command of [['seed'], ['load', loaded.file]]) {
      // Without the texts: with them a row whose quote is not in its text is refused.
      execFileSync(process.execPath, [CLI, ...command], {
        env: { ...env, CARTULARY_TEXTS: '' },
        stdio: 'ignore',
      });
    }
  }
  let child = await launch(env);
  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      child = await launch(env);
    },
    async stop() {
      await end(child);
      process.once('exit', () => rmSync(data, { recursive: true, force: true }));
    },
  };
}

async function launch(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (READY.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server stopped with ${code}:\n${said}`)));
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (!address || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
