// How are two entities connected, and who says so? Prints each path with its footnotes.
// Needs Node 20 or newer and a running Cartulary:
//   npx tsx connect.ts actor:lukashenka agreement:enhanced-forward-presence http://127.0.0.1:4000/graphql

import process from 'node:process';

interface Citation {
  quote: { exact: string };
  locator: { label: string; value: string } | null;
  source: { title: string; reliability: string | null };
}
interface Hop {
  claim: { text: string; grade: { code: string } | null; citations: { edges: { node: Citation }[] } };
}
interface Answer {
  data?: { paths: { paths: { hops: Hop[] }[]; exhausted: boolean; cutBy: string | null } } | null;
  errors?: { message: string; extensions?: { code?: string; retryable?: boolean } }[];
}

const QUERY = `query Connect($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 2) {
    exhausted cutBy
    paths { hops { claim {
      text grade { code }
      citations(stance: SUPPORTS, first: 3) { edges { node {
        quote { exact } locator { label value } source { title reliability }
      } } }
    } } }
  }
}`;

async function ask(endpoint: string, variables: Record<string, string>): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  // A refused query has status 400 and says why in the same form.
  return (await response.json()) as Answer;
}

const [from = '', to = '', endpoint = 'http://127.0.0.1:4000/graphql'] = process.argv.slice(2);
const { data, errors } = await ask(endpoint, { from, to });
if (errors || !data) {
  for (const { message, extensions } of errors ?? []) console.error(`${extensions?.code}: ${message}`);
  process.exit(1);
}

const { paths, exhausted, cutBy } = data.paths;
const notes: string[] = [];
for (const [at, { hops }] of paths.entries()) {
  console.log(`Path ${at + 1}`);
  for (const { claim } of hops) {
    const marks = claim.citations.edges.map(({ node: { quote, locator, source } }) => {
      const where = locator ? `, ${locator.label} ${locator.value}` : '';
      notes.push(
        `"${quote.exact}" (${source.title}${where}; reliability ${source.reliability ?? 'unjudged'})`,
      );
      return `[${notes.length}]`;
    });
    console.log(`  ${claim.text} (${claim.grade?.code ?? 'no grade'}) ${marks.join('')}`);
  }
}
if (!exhausted) console.log(`Cut short by ${cutBy}: there may be more.`);
for (const [at, note] of notes.entries()) console.log(`[${at + 1}] ${note}`);
