import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';

/** One import between two folders, by their paths from the root. */
export interface Arrow {
  file: string;
  target: string;
  from: string;
  to: string;
  /** False where only types are imported. */
  value: boolean;
}

/** The imports from one folder of `<root>/server` to another, tests left out; files directly in it are of the folder `server`. */
export function arrowsOf(root: string): Arrow[] {
  return readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, 'server', path))
    .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file))
    .flatMap((file) => importsOf(file).map(({ path, value }) => arrow(root, file, path, value)))
    .filter(({ from, to }) => from !== to && to.startsWith('server'));
}

/** Folders that lead back to themselves by these arrows, each set once and in order; none where they have floors. */
export function knotsOf(arrows: readonly Pick<Arrow, 'from' | 'to'>[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map([...next.keys()].map((from) => [from, reachedFrom(from, next)]));
  const knots = [...reached.keys()]
    .filter((folder) => reached.get(folder)!.has(folder))
    .map((folder) => [...reached.get(folder)!].filter((other) => reached.get(other)?.has(folder)).sort());
  const once = new Map(knots.map((knot) => [knot.join(), knot]));
  return [...once.keys()].sort().map((key) => once.get(key)!);
}

function reachedFrom(start: string, next: Map<string, Set<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  while (open.length > 0) {
    for (const to of next.get(open.pop()!) ?? []) {
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  return reached;
}

function arrow(root: string, file: string, path: string, value: boolean): Arrow {
  const target = relative(root, resolve(dirname(file), path));
  return {
    file: relative(root, file),
    target,
    from: folderOf(relative(root, file)),
    to: folderOf(target),
    value,
  };
}

function folderOf(path: string): string {
  return dirname(path).split(sep).slice(0, 2).join('/');
}

function importsOf(file: string): { path: string; value: boolean }[] {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2022' });
  const dynamic = [...JSON.stringify(body).matchAll(/"callee":\{"type":"Import".*?"value":"([^"]*)"/g)];
  return [...body.flatMap(stated), ...dynamic.map(([, path]) => ({ path: path!, value: true }))].filter(
    ({ path }) => path.startsWith('.'),
  );
}

function stated(item: ModuleItem): { path: string; value: boolean }[] {
  switch (item.type) {
    case 'ImportDeclaration': {
      const names = item.specifiers.filter((each) => !('isTypeOnly' in each && each.isTypeOnly));
      return [
        {
          path: item.source.value,
          value: !item.typeOnly && (names.length > 0 || item.specifiers.length === 0),
        },
      ];
    }
    case 'ExportNamedDeclaration':
      return item.source ? [{ path: item.source.value, value: !('typeOnly' in item && item.typeOnly) }] : [];
    case 'ExportAllDeclaration':
      return [{ path: item.source.value, value: !('typeOnly' in item && item.typeOnly) }];
    default:
      return [];
  }
}
