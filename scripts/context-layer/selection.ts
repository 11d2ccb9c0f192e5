import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Alias, Claim } from './seed-files.ts';

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
  /** `known`: entities of other countries by ICAO place indicator. `noNames`: keywords that name no airfield. */
  airfields: { country: string; state: string; known: Record<string, string>; noNames: string[] };
  reactors: { country: string; state: string };
  /**
   * `statement` is the id that Wikidata gives it, whatever its place in the item. `instead`: what the item has in place of a
   * deprecated one, in the curator's words.
   */
  wikidata: {
    subject: string;
    statements: (Pick<Claim, 'id' | 'predicate' | 'object' | 'value' | 'text'> & {
      statement: string;
      instead?: string;
    })[];
  };
}

export function readSelection(seed: string): Selection {
  return parse(readFileSync(join(seed, 'context.yaml'), 'utf8')) as Selection;
}
