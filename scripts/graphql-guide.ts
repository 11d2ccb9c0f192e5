import type { WorkedQuery } from '../client/graphiql/worked-query.ts';

const WIDTH = 110;
const EXAMPLES = [
  { title: 'TypeScript', file: 'examples/connect.ts', language: 'ts' },
  { title: 'Python', file: 'examples/connect.py', language: 'python' },
];

/** What docs/graphql.md shows that a machine knows best. */
export interface GuideParts {
  worked: WorkedQuery[];
  /** The answer to each worked query, in the same order. */
  answers: unknown[];
  /** The text of each example, by its file below docs/. */
  examples: Record<string, string>;
  /** What the examples print. */
  printed: string;
}

/** `page` with what stands between its markers made anew; what is written by hand stays. Throws without a marker. */
export function graphqlGuide(page: string, parts: GuideParts): string {
  return between(between(page, 'worked queries', workedPart(parts)), 'examples', examplesPart(parts));
}

function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}: npm run generate -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/graphql.md lacks the marker ${start} or ${end}`);
  return `${page.slice(0, from)}${start}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

function workedPart({ worked, answers }: GuideParts): string {
  return worked
    .map((each, at) => {
      const job = each.job === worked[at - 1]?.job ? '' : `### ${each.job}\n\n`;
      const variables = each.variables ? `With the variables\n\n${fenced('json', each.variables)}\n\n` : '';
      const query = compactQuery(each.query.replace(/^(#.*\n)+/, ''));
      return `${job}#### ${each.question}\n\n${each.note ? `${each.note}\n\n` : ''}${fenced('graphql', query)}\n\n${variables}${fenced('json', compactJson(withoutTimes(answers[at])))}`;
    })
    .join('\n\n');
}

function examplesPart({ examples, printed }: GuideParts): string {
  const shown = EXAMPLES.map(
    ({ title, file, language }) =>
      `### ${title}\n\n[${file.split('/').at(-1)}](${file})\n\n${fenced(language, examples[file]!)}`,
  );
  return `${shown.join('\n\n')}\n\nBoth print\n\n${fenced('text', printed)}`;
}

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/** A query with each selection on one line where it fits. Commas and line breaks mean nothing in GraphQL. */
function compactQuery(query: string): string {
  const innermost = /^( *)([^\n]*)\{\n((?: +(?!\})[^\n]*[^{([\n]\n)+?) *\}/gm;
  const joined = query.replace(innermost, (block, indent: string, head: string, body: string) => {
    const line = `${indent}${head}{ ${body.trim().split(/\n */).join(' ')} }`;
    return line.length <= WIDTH ? line : block;
  });
  return joined === query ? query : compactQuery(joined);
}

/** An answer with every instant of recording replaced: each install has its own. */
export function withoutTimes(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_, value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
        ? '(when the seed was loaded)'
        : value,
    ),
  );
}

/** JSON with what fits on one line, and what has one member around it without a line of its own, so that it can be read. */
function compactJson(value: unknown, indent = ''): string {
  const line = oneLine(value);
  if (line.length + indent.length <= WIDTH || value === null || typeof value !== 'object') return line;
  const entries = Object.entries(value);
  const isList = Array.isArray(value);
  const part = (key: string, each: unknown, within: string) =>
    (isList ? '' : `${JSON.stringify(key)}: `) + compactJson(each, within);
  const [open, close] = isList ? '[]' : '{}';
  if (entries.length === 1) {
    const [key, only] = entries[0]!;
    return isList
      ? `${open}${part(key, only, indent)}${close}`
      : `${open} ${part(key, only, indent)} ${close}`;
  }
  const inner = `${indent}  `;
  return `${open}\n${entries.map(([key, each]) => inner + part(key, each, inner)).join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`);
  return parts.length ? `{ ${parts.join(', ')} }` : '{}';
}
