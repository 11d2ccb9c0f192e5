import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isSeq, parse, visit } from 'yaml';

/** Items of a seed folder as its README describes them, with what the context layer writes of each. */
export interface Citation {
  source: string;
  stance?: 'mentions';
  quote: string;
  locator: { label: string; value: string };
  start: number;
  credibility?: number;
  saidOn?: string;
}
export interface Claim {
  id: string;
  subject: string;
  predicate: string;
  object?: string;
  value?: Record<string, unknown>;
  negated?: true;
  valid?: string;
  text: string;
  citations: Citation[];
  retracted?: string;
}
export interface Alias {
  text: string;
  lang?: string;
  script?: string;
}
export interface Entity {
  id: string;
  kind: string;
  type: string;
  name: string;
  aliases?: Alias[];
  identifiers?: string[];
  description?: string;
}
/** What one data set gives. */
export interface Part {
  entities: Entity[];
  claims: Claim[];
}

/** Files of a seed folder that a person wrote: all but those the context layer writes. */
export function handWritten<T>(seed: string, folder: 'claims' | 'entities'): (T & { file: string })[] {
  const names = readdirSync(join(seed, folder)).filter((name) => !name.startsWith('context-'));
  return names.sort().flatMap((name) => {
    const items = parse(readFileSync(join(seed, folder, name), 'utf8')) as T[];
    return items.map((item) => ({ ...item, file: `${folder}/${name}` }));
  });
}

const IN_ONE_LINE = ['aliases', 'citations', 'identifiers', 'value'];

/** A list of items in the form of the hand-written files: a citation, an alias or a value in one line. */
export function inYaml(items: object[], comment: string): string {
  const document = new Document(items, { aliasDuplicateObjects: false });
  document.commentBefore = comment;
  visit(document, {
    Pair(_, { key, value }) {
      if (!IN_ONE_LINE.includes(String(key)) || !(isMap(value) || isSeq(value))) return undefined;
      const parts = isSeq(value) && value.items.some(isMap) ? value.items : [value];
      for (const part of parts) if (isMap(part) || isSeq(part)) part.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1000 });
}

/** A piece of an id: `Minsk-1` and `Šiauliai` become `minsk-1` and `siauliai`. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const SCRIPTS = ['Cyrillic', 'Arabic', 'Han', 'Greek', 'Armenian', 'Latin'] as const;
const CODES = {
  Cyrillic: 'Cyrl',
  Arabic: 'Arab',
  Han: 'Hani',
  Greek: 'Grek',
  Armenian: 'Armn',
  Latin: 'Latn',
};

/** ISO 15924 code of the script that a name is written in. Throws Error for one of none that is known. */
export function scriptOf(text: string): string {
  const script = SCRIPTS.find((each) => new RegExp(`\\p{Script=${each}}`, 'u').test(text));
  if (!script) throw new Error(`no known script: ${text}`);
  return CODES[script];
}
