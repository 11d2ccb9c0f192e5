import { claimRows, snapshotsBySource } from './claim-rows.ts';
import type { Faults } from './faults.ts';
import { folderFiles, nothingIn } from './folder-files.ts';
import { placedRows } from './folder-item.ts';
import type { PlacedRow, RowKind } from './row.ts';
import { YamlFile } from './yaml-file.ts';

/** Where the records of a kind stand: the file, or the folder of the files, and the key of the list in it. */
const LISTS: { kind: RowKind; of: string; key?: string }[] = [
  { kind: 'predicate', of: 'predicates.yaml' },
  { kind: 'entityType', of: 'entity-types.yaml' },
  { kind: 'entity', of: 'entities/' },
  { kind: 'source', of: 'sources.yaml', key: 'sources' },
  { kind: 'snapshot', of: 'sources.yaml', key: 'snapshots' },
  { kind: 'derivation', of: 'sources.yaml', key: 'derivations' },
  { kind: 'separation', of: 'sources.yaml', key: 'separations' },
  { kind: 'claim', of: 'claims/' },
];

/**
 * The rows of a folder of the seed form (seed/README.md), vocabulary first. Faults of form are gathered, and an item with
 * one is left out.
 * Throws CartularyError BAD_USER_INPUT when the folder cannot be read or holds no seed file or no record at all.
 */
export async function readFolder(folder: string, faults: Faults): Promise<PlacedRow[]> {
  const report = (file: string, line: number, message: string) =>
    faults.report({ file, line, rule: 'well-formed', message });
  const files: { name: string; yaml: YamlFile }[] = [];
  for await (const { file, text } of folderFiles(folder, report)) {
    files.push({ name: file, yaml: new YamlFile(text, (line, message) => report(file, line, message)) });
  }
  const sources = files.find(({ name }) => name === 'sources.yaml')?.yaml;
  sources?.onlyKeys(LISTS.flatMap(({ key }) => key ?? []));
  const snapshots = snapshotsBySource(sources?.list('snapshots') ?? []);
  const rows = LISTS.flatMap(({ kind, of, key }) =>
    files
      .filter(({ name }) => (of.endsWith('/') ? name.startsWith(of) : name === of))
      .flatMap(({ name, yaml }) => yaml.list(key).map((item) => ({ ...item, file: name })))
      .flatMap((item) =>
        kind === 'claim'
          ? claimRows(item, snapshots, faults)
          : placedRows(item, [{ row: { [kind]: item.value } }], faults),
      ),
  );
  if (rows.length === 0 && faults.none) throw nothingIn(folder, 'holds no records');
  return rows;
}
