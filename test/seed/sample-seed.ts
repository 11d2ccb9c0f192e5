import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the sample seed cites; the first line ends in CRLF, which counts as one code unit. */
export const SAMPLE_TEXT =
  'Of two towns\r\n\nUpper Town signed the bridge treaty in 1901.\nIt kept the toll – for a while.\n\nLower Town says it never paid the toll.\n';
export const SAMPLE_HASH = createHash('sha256').update(SAMPLE_TEXT).digest('hex');
const startOf = (quote: string) => SAMPLE_TEXT.replaceAll('\r\n', '\n').indexOf(quote);

/** A whole seed folder in few lines, with one claim of each shape that the rules tell apart. */
export const SAMPLE_FILES: Record<string, string> = {
  'predicates.yaml': `
- id: signed
  label: signed
  inverseLabel: was signed by
  definition: The subject signed the object.
  subjectKinds: [Actor]
  objectKinds: [Agreement]
- id: paid
  label: paid
  inverseLabel: was paid by
  definition: The subject paid the object.
  subjectKinds: [Actor]
  objectKinds: [Actor]
- id: said
  label: said
  inverseLabel: was said by
  definition: The subject said the content.
  subjectKinds: [Actor]
  objectKinds: [Actor]
  objectOptional: true
  valueKinds: [text]
`,
  'entity-types.yaml': `
- { id: town, kind: Actor, label: town }
- { id: treaty, kind: Agreement, label: treaty }
`,
  'entities/all.yaml': `
- id: actor:upper-town
  kind: Actor
  type: town
  name: Upper Town
  aliases: [{ text: Oberstadt, lang: de, script: Latn }]
  identifiers: ["gazetteer:1"]
- id: actor:lower-town
  kind: Actor
  type: town
  name: Lower Town
  identifiers: ["gazetteer:2"]
- { id: "agreement:bridge-treaty", kind: Agreement, type: treaty, name: bridge treaty }
`,
  'sources.yaml': `
sources:
  - id: source:chronicle
    type: book
    title: Of two towns
    publisher: Town press
    reliability: C
    rights: { statement: none given, redistributable: false }
  - id: source:reprint
    type: book
    title: Of two towns, again
    publisher: Other press
    rights: { statement: none given, redistributable: false }
snapshots:
  - { sha256: ${SAMPLE_HASH}, source: "source:chronicle", mediaType: text/plain, bytes: 152 }
derivations:
  - { from: "source:reprint", to: "source:chronicle", kind: copy }
separations: []
`,
  'claims/all.yaml': `
- id: claim:upper-town-signed
  subject: actor:upper-town
  predicate: signed
  object: agreement:bridge-treaty
  text: Upper Town signed the treaty of the bridge.
  valid: "1901"
  citations:
    - { source: "source:chronicle", quote: signed the bridge treaty, paragraph: 2, start: ${startOf('signed the bridge')} }
- id: claim:lower-town-denied
  subject: actor:lower-town
  predicate: said
  object: actor:upper-town
  text: Lower Town denied having paid.
  content: [claim:lower-town-did-not-pay]
  citations:
    - { source: "source:chronicle", quote: says it never paid, paragraph: 3, start: ${startOf('says it never')} }
- id: claim:lower-town-did-not-pay
  subject: actor:lower-town
  predicate: paid
  object: actor:upper-town
  negated: true
  embedded: true
  text: Lower Town did not pay Upper Town the toll.
  citations:
    - source: source:chronicle
      quote: never paid the toll
      paragraph: 3
      start: ${startOf('never paid the toll')}
      saidBy: actor:lower-town
      credibility: 3
- id: claim:lower-town-paid
  subject: actor:lower-town
  predicate: paid
  object: actor:upper-town
  text: Lower Town paid Upper Town a toll.
  citations:
    - { source: "source:chronicle", quote: It kept the toll, paragraph: 2, start: ${startOf('It kept the toll')} }
  contradicts:
    - { claim: "claim:lower-town-did-not-pay", reason: One pays or does not. }
`,
};

/** Writes seed files, the sample's unless others are given, into a new folder. */
export async function writeSeedFolder(
  files: Record<string, string | Uint8Array> = SAMPLE_FILES,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cartulary-seed-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** The sample with one place in one file put otherwise. Fails when there is no such place. */
export function sampleWith(file: string, from: string, to: string): Record<string, string> {
  const content = SAMPLE_FILES[file]!;
  if (!content.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...SAMPLE_FILES, [file]: content.replace(from, to) };
}

/** A new folder that holds the sample's text under a name that says nothing. */
export function writeTextsFolder(): Promise<string> {
  return writeSeedFolder({ 'some/file': SAMPLE_TEXT });
}
