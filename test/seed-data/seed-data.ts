import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { textsBySource } from '../../scripts/anchor.ts';
import { textsFolders } from '../texts-folder.ts';

/** The seed as a person wrote it: parsed YAML, no schema, no engine. */
export interface Citation {
  source: string;
  stance?: string;
  quote: string;
  /** Left out where a locator names the row or value of a data set. */
  paragraph: number;
  locator?: { label: string; value: string };
  saidOn?: string;
  start: number;
  credibility?: number;
  saidBy?: string;
}
export interface Claim {
  id: string;
  subject: string;
  predicate: string;
  object?: string;
  value?: Record<string, unknown>;
  participants?: { role: string; entity: string }[];
  text: string;
  modality?: string;
  negated?: boolean;
  embedded?: boolean;
  valid?: string;
  retracted?: string;
  dateBasis?: string;
  content?: string[];
  conditions?: string[];
  reasons?: string[];
  contradicts?: { claim: string; reason: string }[];
  citations: Citation[];
}
export interface Entity {
  id: string;
  kind: string;
  type: string;
  name: string;
  aliases?: { text: string }[];
  identifiers?: string[];
  collective?: boolean;
}
export interface Predicate {
  id: string;
  label: string;
  inverseLabel: string;
  definition: string;
  subjectKinds: string[];
  objectKinds: string[];
  valueKinds?: string[];
  objectOptional?: boolean;
  symmetric?: boolean;
}
export interface Range {
  start: number;
  end: number;
  again?: boolean;
  claims?: string[];
  none?: string;
}

export const seedFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'seed');
const read = (name: string) => parse(readFileSync(join(seedFolder, name), 'utf8'));
const readAll = (folder: string) =>
  readdirSync(join(seedFolder, folder)).flatMap((name) => read(join(folder, name)));

export const ARTICLE = 'source:ecfr-bonfire';
export const claims: Claim[] = readAll('claims');
export const entities: Entity[] = readAll('entities');
export const predicates: Predicate[] = read('predicates.yaml');
export const entityTypes: { id: string; kind: string }[] = read('entity-types.yaml');
export const rejected: { claim: string; considered: string; reason: string; citations: Citation[] }[] =
  read('rejected.yaml');
export const coverage: { source: string; paragraphs: { paragraph: number; ranges: Range[] }[] } =
  read('coverage.yaml');
export const {
  sources,
  snapshots,
}: {
  sources: { id: string; publisher: string; rights: { redistributable: boolean } }[];
  snapshots: { sha256: string; source: string; bytes: number }[];
} = read('sources.yaml');

/** Claims that the article makes, alone or with others. */
export const articleClaims = claims.filter((claim) =>
  claim.citations.some(({ source, stance = 'supports' }) => source === ARTICLE && stance === 'supports'),
);
export const modalityOf = (claim: Claim) => claim.modality ?? 'asserted';

/** Text of each source, by its id; null where none is at hand. */
export const texts: Map<string, string> | null = textsFolders.length
  ? new Map(textsFolders.flatMap((folder) => [...textsBySource(seedFolder, folder)]))
  : null;
