import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (folder: string) => join(dirname(dirname(fileURLToPath(import.meta.url))), '..', folder);

/** Folders that hold the texts and data sets the seed graph cites: CARTULARY_TEXTS, else beside the repository. Empty: not here. */
export const textsFolders: string[] = process.env.CARTULARY_TEXTS
  ? process.env.CARTULARY_TEXTS.split(delimiter).filter(Boolean)
  : [beside('shared/seed'), beside('shared/data')].filter((folder) => existsSync(folder));

/** Why tests that read those texts are skipped. */
export const NO_TEXTS = 'the texts that the seed graph cites are not here (CARTULARY_TEXTS)';
