import { withoutStringsAndComments } from '../../server/store/query-file.ts';

/** What the dialect forbids and text can show, with the reason; docs/decisions and test/cypher/differences.test.ts prove it. */
const FORBIDDEN: [RegExp, string][] = [
  [/\b(all)?shortestPath\b/i, 'shortestPath filters after it has found a path on one engine'],
  [/\bSHORTEST\b/i, 'SHORTEST k runs on one engine only'],
  [/\bOPTIONAL\s+(MATCH|CALL)\b/i, 'OPTIONAL costs a scan; use CALL (x) { MATCH … RETURN collect(…) }'],
  [/\[[^\]|]*\*\s*(\d+\s*\.\.\s*)?\]/, 'an unbounded * '],
  [/->?\s*([+*]|\{\d*,?\d*\})\s*\(|\)\s*\{\s*\d+\s*,?\s*\d*\s*\}|\)\)\s*[+*]\s*(\(|$)/m, 'a quantified path'],
  [/\bCOLLECT\s*\{/i, 'COLLECT {}'],
  [
    /\(\w*:\w+\)<?-\[[^\]]*\]->?\((\w+\)|\w*(:\w+)?\s*\{)/,
    'a pattern that starts from a whole label while its other end is known: one engine scans; start there',
  ],
  [/\b(LIMIT|SKIP)\s+\$?\w+\s*[-+*/]/i, 'arithmetic in LIMIT or SKIP'],
  [/\(\s*\w*\s*:\s*\w+\s*\|/, 'A|B labels'],
  [/\bCREATE\s*\(\s*\w*(:\w+)*\s+\$/i, 'CREATE (n $map); use SET n = $map'],
  [/\btype\s*\(\s*\w+\s*\)\s+IN\b/i, 'a relationship type IN'],
  [
    /\b(date|datetime|localdatetime|time|localtime|duration|timestamp|randomUUID|normalize|point)\s*[.(]/i,
    'temporal, random and point functions: compute in TypeScript',
  ],
  [/\b(apoc|gds|db|dbms)\./i, 'procedures of one engine'],
  [/\bLOAD\s+CSV\b/i, 'LOAD CSV'],
  [/\bid\s*\(\s*\w+\s*\)|\belementId\b/i, "the engine's own ids"],
  [/;/, 'a semicolon'],
  [/^\s*WHERE\b.*\n(\s*(AND|OR)\b.*\n)*\s*WHERE\b/m, 'a second WHERE of one clause, which one engine takes'],
  [/\bUNION\b(?!\s+ALL\b)/, 'UNION without ALL, which loses rows on one engine: group what UNION ALL gives'],
  [/\bWITH\s+\*|\bRETURN\s+\*/, '* in WITH or RETURN: name what goes on'],
];

const CLAUSE =
  /\b(MATCH|WHERE|WITH|RETURN|UNWIND|MERGE|CREATE|SET|DELETE|DETACH DELETE|REMOVE|ORDER BY|SKIP|LIMIT|CALL|FOREACH|UNION)\b/g;
/** Words that go on in the clause that the line opened. */
const JOINED = /^(STARTS WITH|ENDS WITH|ON CREATE SET|ON MATCH SET|DETACH DELETE|UNION ALL|ORDER BY)/;
const KEYWORDS =
  /\b(match|where|with|return|unwind|merge|create|set|delete|detach|remove|order by|skip|limit|call|and|or|not|in|as|is null|case|when|then|else|end|exists|count|distinct|union|starts with|ends with|contains|foreach)\b/;

/** Faults of a query file against the dialect and its form, each in a sentence. */
export function dialectFaults(source: string): string[] {
  const faults: string[] = [];
  const isHeader = (line: string) => line.startsWith('//') && !line.startsWith('// @include ');
  const header = source.split('\n').filter((_, at, all) => all.slice(0, at + 1).every(isHeader));
  if (!/^\/\/ \S.*\.$/.test(header[0] ?? '')) faults.push('The first line is not a sentence in a comment.');
  for (const line of header.slice(1)) {
    if (/^\/\/ @/.test(line) && !/^\/\/ @(param|returns) \w+: \S/.test(line))
      faults.push(`Not a declaration: ${line}`);
  }
  const body = source.split('\n').slice(header.length).join('\n');
  const bare = withoutStringsAndComments(body);
  for (const [pattern, why] of FORBIDDEN) {
    const found = pattern.exec(bare);
    if (found) faults.push(`Forbidden: ${why} (${found[0].trim()}).`);
  }
  for (const line of bare.split('\n')) faults.push(...lineFaults(line));
  if (hasDistinctOfSubquery(bare))
    faults.push(
      'Forbidden: DISTINCT of what a subquery returns: one engine keeps 2,048 rows; write WITH x, count(*) AS times.',
    );
  return faults;
}

/** Whether a DISTINCT takes its rows from a CALL { … } with nothing but WITH, WHERE, SKIP and LIMIT between. */
function hasDistinctOfSubquery(bare: string): boolean {
  const lines = bare.split('\n').map((line) => line.trim());
  return lines.some((line, at) => {
    if (!/^(WITH|RETURN) DISTINCT\b/.test(line)) return false;
    const source = lines.slice(0, at).findLast((up) => !/^(WITH|WHERE|AND|OR|SKIP|LIMIT)\b/.test(up));
    return source?.endsWith('}') && !/^(MATCH|UNWIND)\b/.test(source);
  });
}

function lineFaults(line: string): string[] {
  const top = withoutBrackets(line)
    .replace(/\b(STARTS|ENDS) WITH\b/g, '')
    .trim();
  const rest = JOINED.test(top) ? top.replace(JOINED, '') : top.replace(/^[A-Z]+/, '');
  const second = [...rest.matchAll(CLAUSE)].map((match) => match[0]);
  const faults = second.length > 0 ? [`More than a clause on the line: ${line.trim()}`] : [];
  const lower = KEYWORDS.exec(top.replace(/[.:$`]\w+/g, '').replace(/\b(count|exists)\s*$/i, ''));
  if (lower && / /.test(top) && new RegExp(`(^|\\s)${lower[0]}\\s`).test(top))
    faults.push(`A keyword in lower case: ${line.trim()}`);
  return faults;
}

/** The line without what stands in closed brackets, where a subquery or a map may be written in one go. */
function withoutBrackets(line: string): string {
  let text = line;
  for (;;) {
    const shorter = text.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, '_');
    if (shorter === text) return text;
    text = shorter;
  }
}

/** Whether a piece of TypeScript holds Cypher in a string or template: it belongs into `cypher/`. */
export function holdsCypher(source: string): boolean {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');
  const strings = code.match(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g) ?? [];
  return strings.some((text) =>
    /\b(MATCH|MERGE|CREATE|DETACH DELETE|UNWIND)\s*[($:\w]*[(:$]|\bUNWIND\s+\$/.test(text),
  );
}
