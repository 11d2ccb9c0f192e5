import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, found by walking up from this file or from the bundle it is part of. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'cartulary')
      return folder;
    if (dirname(folder) === folder) throw new Error('No package.json named cartulary above the program.');
    folder = dirname(folder);
  }
}
