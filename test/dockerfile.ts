import { readFileSync } from 'node:fs';

const LINES = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n');
const LAST_STAGE = LINES.slice(LINES.findLastIndex((line) => line.startsWith('FROM ')));

/** What follows each instruction of a name in the Dockerfile, in order. */
export function instructions(name: string): string[] {
  return LINES.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
}

/** The image's environment. */
export function imageEnvironment(): Record<string, string> {
  const pairs = LAST_STAGE.filter((line) => line.startsWith('ENV ')).flatMap((line) =>
    line.slice(4).split(/\s+/),
  );
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** What the image takes from the built package: paths in it, and where they come to lie. */
export function imageCopies(): { from: string; to: string }[] {
  return LAST_STAGE.filter((line) => line.startsWith('COPY ')).flatMap((line) => {
    const paths = line.split(/\s+/).filter((word) => word !== 'COPY' && !word.startsWith('--'));
    const target = paths.pop()!;
    return paths.map((path) => {
      const from = path.replace(/^\/app\//, '');
      return { from, to: target === './' ? from : target };
    });
  });
}

/** The command of the health check, for a shell. */
export function healthCommand(): string {
  return instructions('HEALTHCHECK')[0]!.replace(/^.*?\bCMD /, '');
}

/** The image's command, as its words. */
export function imageCommand(): string[] {
  return JSON.parse(LAST_STAGE.findLast((line) => line.startsWith('CMD '))!.slice(4));
}
