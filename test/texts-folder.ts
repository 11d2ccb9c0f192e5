import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = join(dirname(dirname(fileURLToPath(import.meta.url))), '../shared/seed');

/** Folders that hold the texts the seed graph cites: CARTULARY_TEXTS, else beside the repository. Empty: not here. */
export const textsFolders: string[] = process.env.CARTULARY_TEXTS
  ? process.env.CARTULARY_TEXTS.split(delimiter).filter(Boolean)
  : existsSync(beside)
    ? [beside]
    : [];

/** Why tests that read those texts are skipped. */
export const NO_TEXTS = 'the texts that the seed graph cites are not here (CARTULARY_TEXTS)';
