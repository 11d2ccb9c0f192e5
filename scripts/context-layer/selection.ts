import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Alias } from './seed-files.ts';

/** `context.yaml` of a seed folder: what is taken from the data sets. */
export interface Selection {
  /** By ISO 3166-1 alpha-3. */
  states: Record<
    string,
    {
      id?: string;
      inText?: string;
      capital?: string;
      aliases?: Alias[];
      identifiers?: string[];
      description?: string;
    }
  >;
  /** Language of an alias by the data set's code. */
  translations: Record<string, string>;
  memberships: { organisations: Record<string, string>; roles: string[] };
}

export function readSelection(seed: string): Selection {
  return parse(readFileSync(join(seed, 'context.yaml'), 'utf8')) as Selection;
}
