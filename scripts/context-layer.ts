import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { airfields } from './context-layer/airfields.ts';
import { DataSet } from './context-layer/data-sets.ts';
import { memberships } from './context-layer/memberships.ts';
import { reactors } from './context-layer/reactors.ts';
import { type Claim, type Entity, handWritten, inYaml, type Part } from './context-layer/seed-files.ts';
import { readSelection } from './context-layer/selection.ts';
import { statements } from './context-layer/statements.ts';
import { states } from './context-layer/states.ts';

/** What the context layer of a seed folder must be: its files by name, and what a person has to put right first. */
export interface ContextLayer {
  files: Map<string, string>;
  problems: string[];
}

/**
 * Makes the context layer of a seed folder from a folder that holds the data sets, at any depth. A claim that the
 * hand-written files make already is not made twice: it has to cite the data set there, and a problem gives the line.
 */
export function contextLayer(seed: string, folder: string): ContextLayer {
  const selection = readSelection(seed);
  const own = handWritten<Claim>(seed, 'claims');
  const known = new Set(handWritten<Entity>(seed, 'entities').map(({ id }) => id));
  const released = sourcesFile(seed).sources;
  const dataSet = (file: string, source: string) =>
    new DataSet(folder, file, source, released.find(({ id }) => id === source)?.issued);
  const countries = dataSet('countries.json', 'source:countries');
  const members = dataSet('CountrycodesOrgs.csv', 'source:country-organisations');
  const { part: stateFacts, byCode } = states(countries, selection, known);
  const fields = dataSet('airfields_subset.csv', 'source:ourairports');
  const plants = dataSet('nuclear_power_plants.csv', 'source:geonucleardata');
  const item = dataSet('Q7747.json', 'source:wikidata-putin');
  const names = new Map([...byCode.values()].map(({ id, inText }) => [id, inText]));
  const parts: [string, string, Part][] = [
    ['states', 'States: names, codes, a point, capitals and borders.', stateFacts],
    [
      'memberships',
      'Memberships of states in organisations, as listed in January 2020.',
      memberships(members, selection, byCode),
    ],
    ['airfields', 'Airfields: where they lie, and which are closed.', airfields(fields, selection, names)],
    [
      'reactors',
      'Reactors: where they stand, since when, and what they yield.',
      reactors(plants, selection, names),
    ],
    ['putin', 'Offices, parties and citizenship of Putin.', statements(item, selection)],
  ];
  const files = new Map<string, string>();
  const problems = [countries, members, fields, plants, item].flatMap((data) => unknownRelease(seed, data));
  for (const [name, title, { entities, claims }] of parts) {
    const comment = ` ${title} Written by scripts/context-layer.ts: change context.yaml instead.`;
    const fresh = claims.filter((claim) => {
      const held = own.find((each) => sameTerms(each, claim));
      if (held) problems.push(...uncited(held, claim));
      return !held;
    });
    if (entities.length > 0) files.set(`entities/context-${name}.yaml`, inYaml(entities, comment));
    files.set(`claims/context-${name}.yaml`, inYaml(fresh, comment));
  }
  return { files, problems };
}

/** The same subject, predicate, object and time, either way round for a border; a membership whatever its dates are. */
function sameTerms(held: Claim, claim: Claim): boolean {
  if (held.predicate !== claim.predicate || held.negated || !claim.object || 'embedded' in held) return false;
  if (claim.predicate !== 'member-of' && held.valid !== claim.valid) return false;
  const ends = (each: Claim) => [each.subject, each.object].sort().join(' ');
  if (claim.predicate === 'borders') return ends(held) === ends(claim);
  return held.subject === claim.subject && held.object === claim.object && !claim.value;
}

/** Citations of a data set that a hand-written claim lacks; one that is told with dates is only mentioned by an undated row. */
function uncited(held: Claim & { file: string }, claim: Claim): string[] {
  const stance = held.valid && held.valid !== claim.valid ? { stance: 'mentions' as const } : {};
  return claim.citations.flatMap(({ source, locator, start, quote, credibility, saidOn }) => {
    const there = held.citations.some(
      (each) =>
        each.source === source &&
        each.start === start &&
        each.quote === quote &&
        each.stance === stance.stance &&
        each.saidOn === saidOn &&
        each.locator?.value === locator.value,
    );
    const citation = {
      source,
      ...stance,
      quote,
      locator,
      ...(stance.stance ? {} : { credibility }),
      start,
      saidOn,
    };
    return there ? [] : [`${held.file}: ${held.id} lacks\n    - ${JSON.stringify(citation)}`];
  });
}

/** A file that `sources.yaml` has no snapshot of is another release, which a person has to describe and grade first. */
function unknownRelease(seed: string, { source, sha256 }: DataSet): string[] {
  const known = sourcesFile(seed).snapshots.some((each) => each.source === source && each.sha256 === sha256);
  return known ? [] : [`sources.yaml: no snapshot ${sha256} of ${source}; describe the release there first`];
}

interface SourcesFile {
  sources: { id: string; issued?: string }[];
  snapshots: { sha256: string; source: string }[];
}

function sourcesFile(seed: string): SourcesFile {
  return parse(readFileSync(join(seed, 'sources.yaml'), 'utf8')) as SourcesFile;
}

function main([command, seed, folder]: string[]): number {
  if ((command !== 'check' && command !== 'write') || !seed || !folder) {
    console.error(
      'context-layer check|write SEED DATA    the context layer of SEED, from the data sets in DATA',
    );
    return 2;
  }
  const { files, problems } = contextLayer(seed, folder);
  for (const problem of problems) console.error(problem);
  let stale = 0;
  for (const [name, content] of files) {
    const path = join(seed, name);
    if (command === 'write') writeFileSync(path, content);
    else if (readFileSync(path, 'utf8') !== content) {
      console.error(`${name}: is not what the data sets give`);
      stale += 1;
    }
  }
  return problems.length + stale > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
