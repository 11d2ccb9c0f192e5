import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMap, isScalar, isSeq, parse, parseDocument, visit, type YAMLMap } from 'yaml';
import { decodeText } from '../server/text/decode-text.ts';
import { paragraphAt } from '../server/text/paragraphs.ts';

/** The text that selectors count in; bytes that are no UTF-8 are an error. */
export function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
  return decodeText(bytes);
}

/** Every place where `phrase` stands in `text`, character for character, and the paragraph that it begins in; 0: in none. */
export function occurrences(text: string, phrase: string): { start: number; paragraph: number }[] {
  const found = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
    found.push({ start, paragraph: paragraphAt(text, start) ?? 0 });
  return found;
}

/** The texts of a folder and of those below it, by the SHA-256 of their raw bytes; what isn't UTF-8 is no text. */
export function textsByHash(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (isUtf8(bytes)) texts.set(createHash('sha256').update(bytes).digest('hex'), decode(bytes));
  }
  return texts;
}

/** The text of each source of a seed folder, by source id; sources whose text is not in `texts` are left out. */
export function textsBySource(seed: string, texts: string): Map<string, string> {
  const byHash = textsByHash(texts);
  const { snapshots } = parse(readFileSync(join(seed, 'sources.yaml'), 'utf8')) as {
    snapshots: { sha256: string; source: string }[];
  };
  return new Map(
    snapshots.flatMap(({ sha256, source }) => {
      const text = byHash.get(sha256);
      return text === undefined ? [] : [[source, text] as const];
    }),
  );
}

interface Outcome {
  yaml: string;
  problems: string[];
  changes: number;
}

/**
 * Sets `paragraph` and `start` of every citation in a claims file from its `quote`. A quote that stands more than once
 * is narrowed by the `paragraph` written beside it, then by an existing right `start`; otherwise it is a problem.
 */
export function anchorClaims(yaml: string, texts: Map<string, string>): Outcome {
  const document = parseDocument(yaml);
  const problems: string[] = document.errors.map((error) => error.message);
  const edits: { from: number; to: number; text: string }[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'citations' || !isSeq(pair.value)) return;
      for (const item of pair.value.items)
        if (isMap(item)) anchorCitation(item, yaml, texts, edits, problems);
      return visit.SKIP;
    },
  });
  let out = yaml;
  for (const edit of edits.sort((a, b) => b.from - a.from))
    out = out.slice(0, edit.from) + edit.text + out.slice(edit.to);
  return { yaml: out, problems, changes: edits.length };
}

function anchorCitation(
  citation: YAMLMap,
  yaml: string,
  texts: Map<string, string>,
  edits: { from: number; to: number; text: string }[],
  problems: string[],
): void {
  const quote = String(citation.get('quote'));
  const source = String(citation.get('source'));
  const text = texts.get(source);
  // A row or value of a data set is placed by the script that reads the data sets.
  if (text === undefined || citation.has('locator')) return;
  const all = occurrences(text, quote);
  const here = all.filter(
    ({ paragraph }) => !citation.has('paragraph') || paragraph === citation.get('paragraph'),
  );
  const [match, ...others] = here.filter(({ start }) => here.length === 1 || start === citation.get('start'));
  if (!match || others.length > 0) {
    const seen = all.map(({ start, paragraph }) => `${paragraph}@${start}`).join(' ') || 'nowhere';
    problems.push(`${source}: "${quote}" stands ${seen}`);
    return;
  }
  let missing = '';
  for (const [key, value] of [
    ['paragraph', match.paragraph],
    ['start', match.start],
  ] as const) {
    const pair = citation.items.find((each) => isScalar(each.key) && each.key.value === key);
    if (!pair)
      missing += citation.flow ? `, ${key}: ${value}` : `\n${indent(citation, yaml)}${key}: ${value}`;
    else if (isScalar(pair.value) && pair.value.range && pair.value.value !== value)
      edits.push({ from: pair.value.range[0], to: pair.value.range[1], text: `${value}` });
  }
  const last = citation.items.at(-1)?.value;
  if (missing && isScalar(last) && last.range)
    edits.push({ from: last.range[1], to: last.range[1], text: missing });
  else if (missing) problems.push(`${source}: "${quote}" ends in a value that nothing can be put after`);
}

function indent(citation: YAMLMap, yaml: string): string {
  const from = citation.range?.[0] ?? 0;
  return ' '.repeat(from - (yaml.lastIndexOf('\n', from - 1) + 1));
}

/** The files of a seed folder that hold citations. */
export function citingFiles(seed: string): string[] {
  const claims = readdirSync(join(seed, 'claims')).filter((name) => name.endsWith('.yaml'));
  return [...claims.sort().map((name) => join(seed, 'claims', name)), join(seed, 'rejected.yaml')];
}

const usage = `anchor find TEXT PHRASE…          paragraph and start of each phrase in a text file
anchor check|write SEED TEXTS      paragraph and start of every citation in SEED, against the texts in TEXTS`;

function main([command, ...rest]: string[]): number {
  if (command === 'find' && rest.length > 1) {
    const text = decode(readFileSync(rest[0] as string));
    for (const phrase of rest.slice(1))
      for (const { paragraph, start } of occurrences(text, phrase))
        console.log(`${paragraph}\t${start}\t${phrase}`);
    return 0;
  }
  if ((command === 'check' || command === 'write') && rest.length === 2) {
    const [seed, folder] = rest as [string, string];
    const texts = textsBySource(seed, folder);
    let wrong = 0;
    for (const path of citingFiles(seed)) {
      const { yaml, problems, changes } = anchorClaims(readFileSync(path, 'utf8'), texts);
      for (const problem of problems) console.log(`${path}: ${problem}`);
      if (command === 'write') writeFileSync(path, yaml);
      else if (changes > 0) console.log(`${path}: ${changes} positions are missing or wrong`);
      wrong += problems.length + (command === 'check' ? changes : 0);
    }
    return wrong > 0 ? 1 : 0;
  }
  console.error(usage);
  return 2;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
