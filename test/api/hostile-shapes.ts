/** A request made to cost a server more than it shows, or to confuse it. */
export interface HostileShape {
  /** What it plays on, and how far. */
  name: string;
  method: 'GET' | 'POST' | 'PUT';
  /** After `/graphql`. */
  search?: string;
  headers?: Record<string, string>;
  body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const times = (count: number, of: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => of(at)).join(between);
const ids = (count: number) => Array.from({ length: count }, (_, at) => `actor:${at}`);
const quoted = (list: string[]) => JSON.stringify(list);

function asked(name: string, query: string, variables?: unknown): HostileShape {
  return { name, method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query, variables }) };
}
function raw(name: string, body: string, headers: Record<string, string> = JSON_TYPE): HostileShape {
  return { name, method: 'POST', headers, body };
}
function got(name: string, search: string, headers: Record<string, string> = {}): HostileShape {
  return { name, method: 'GET', search, headers };
}

const INTROSPECTIONS = [
  'types{name}',
  'types{fields{type{fields{type{fields{type{name}}}}}}}',
  'types{possibleTypes{interfaces{possibleTypes{interfaces{possibleTypes{interfaces{name}}}}}}}',
  'types{fields{args{type{ofType{ofType{ofType{inputFields{type{ofType{name}}}}}}}}}}',
  'directives{args{type{enumValues{name description isDeprecated}}}}',
];

/** Fields that scan, each as large as it may be asked for alone. */
export const SCANS = [
  'search(text: "a", first: 100) { score node { id } }',
  'impact(of: "source:0") { total }',
  'claims(first: 1) { facets { kinds { key } types { key } sources { key } years { key } } }',
  'claims(filter: { text: "zzzzzz" }, first: 1) { edges { cursor } }',
  'claims(first: 500) { edges { node { text subject { name } object { name } } } }',
  'entity(id: "actor:0") { claimCount claims(first: 500) { edges { node { text } } facets { years { key } } } }',
  'neighborhood(of: "actor:0", hops: 1, first: 500) { total entities { name } claims { text } }',
  'neighborhood(of: "actor:0", hops: 2, first: 500) { total }',
  'neighborhood(of: "actor:0", hops: 3, first: 500) { total }',
  `neighborhood(of: ${quoted(ids(500))}, hops: 3, first: 1) { total }`,
  `between(ids: ${quoted(ids(500))}, first: 500) { total claims { text } facets { years { key } } }`,
  `nodes(ids: ${quoted(ids(500))}) { ... on Entity { claimCount } }`,
  'entities(filter: { withinKm: { lat: 50, lon: 20, km: 20000 } }, first: 500) { edges { node { location { lat } } } }',
  'entities(filter: { text: "a" }, first: 500) { edges { node { name claimCount } } }',
  'paths(from: "actor:0", to: "actor:9", maxHops: 6, first: 20) { exhausted paths { length } }',
  `commonNeighbours(ids: ${quoted(ids(20))}, first: 100) { total }`,
  'history(id: "actor:0", first: 500) { edges { node { records { before after } } } }',
  'sources(first: 500) { edges { node { citations(first: 20) { totalCount } } } }',
  'stats { claims liveClaims entityKinds { count } predicates { count } }',
];

function introspection(): HostileShape[] {
  const cross = (a: number, b: number, c: number) =>
    `{__schema{types{${times(a, (at) => `a${at}:fields{type{...F}}`)}}}} fragment F on __Type{${times(b, (at) => `b${at}:fields{type{...G}}`)}} fragment G on __Type{${times(c, (at) => `c${at}:name`)}}`;
  return [
    ...[1, 5, 20, 60, 90].flatMap((size) =>
      [1, 20, 130].map((inner) =>
        asked(`introspection of ${size} x ${inner} aliases`, cross(size, inner, inner)),
      ),
    ),
    ...INTROSPECTIONS.map((below) => asked(`introspection of ${below.slice(0, 40)}`, `{__schema{${below}}}`)),
    ...INTROSPECTIONS.map((below) =>
      asked(
        `60 introspections of ${below.slice(0, 40)}`,
        `{${times(60, (at) => `a${at}:__schema{${below}}`)}}`,
      ),
    ),
    ...[2, 8, 20, 200].map((depth) =>
      asked(
        `types of types, ${depth} deep`,
        `{__type(name:"Node"){${'possibleTypes{interfaces{'.repeat(depth)}name${'}}'.repeat(depth)}}}`,
      ),
    ),
    asked(
      'fields of fields without alias',
      `{__schema{types{${'fields{type{'.repeat(8)}name${'}}'.repeat(8)}}}}`,
    ),
    asked('introspection under names of objects', '{__schema{constructor{name} __proto__{name} toString}}'),
  ];
}

function aliases(): HostileShape[] {
  return SCANS.flatMap((field) =>
    [1, 5, 20, 60, 61].map((count) =>
      asked(`${count} of ${field.slice(0, 50)}`, `{ ${times(count, (at) => `a${at}: ${field}`)} }`),
    ),
  );
}

function fragments(): HostileShape[] {
  const doubling = (depth: number, last: string) =>
    `{ ...F0 } ${times(depth, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${depth} on Query { ${last} }`;
  return [
    ...[3, 10, 14, 200].map((depth) =>
      asked(`fragments that double ${depth} times`, doubling(depth, 'stats { claims }')),
    ),
    asked('a fragment inside itself', '{ ...A } fragment A on Query { ...A }'),
    asked(
      'two fragments inside one another',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ),
    asked('a fragment that nobody spreads', '{ stats { claims } } fragment A on Query { stats { claims } }'),
    asked('a spread of nothing', '{ ...Nothing }'),
    asked('inline fragments, 900 deep', `{ ${'... { '.repeat(900)}__typename${' }'.repeat(900)} }`),
    asked(
      'five hundred operations',
      times(500, (at) => `query Q${at} { __typename }`),
    ),
    asked('one name for two operations', 'query A { __typename } query A { __typename }'),
  ];
}

function nesting(): HostileShape[] {
  const claims = (depth: number, first: number): string =>
    depth === 0
      ? 'id'
      : `claims(first: ${first}) { edges { node { subject { ${claims(depth - 1, first)} } } } }`;
  return [
    ...[1, 2, 3, 4].flatMap((depth) =>
      [1, 10, 60, 500].map((first) =>
        asked(`claims of claims, ${depth} deep, ${first} each`, `{ ${claims(depth, first)} }`),
      ),
    ),
    asked(
      'a page within a page',
      '{ claims(first: 200) { edges { node { subject { claims(first: 60) { edges { node { id text } } } } } } } }',
    ),
    asked(
      'parts of parts',
      `{ claims(first: 100) { edges { node { ${'content { '.repeat(9)}id${' }'.repeat(9)} } } } }`,
    ),
    ...[100, 1_000, 50_000].map((depth) =>
      raw(`brackets ${depth} deep`, `{"query":"${'{a'.repeat(depth)}"}`),
    ),
  ];
}

function pages(): HostileShape[] {
  const values = ['0', '-1', '501', '2147483647', '2147483648', '1e9', '"5"', 'null', '[1]', '{}'];
  return [
    ...values.map((first) => asked(`a page of ${first}`, `{ claims(first: ${first}) { edges { cursor } } }`)),
    ...['', 'x', '%00', 'W10=', 'eyJhIjoxfQ', 'A'.repeat(5_000)].map((after) =>
      asked(
        `after ${after.slice(0, 12)}`,
        `{ claims(after: ${JSON.stringify(after)}) { edges { cursor } } }`,
      ),
    ),
    ...[0, -1, 4, 99].map((hops) =>
      asked(`${hops} hops`, `{ neighborhood(of: "actor:0", hops: ${hops}) { total } }`),
    ),
    ...[0, 7, -3].map((hops) =>
      asked(`paths of ${hops}`, `{ paths(from: "actor:0", to: "actor:1", maxHops: ${hops}) { exhausted } }`),
    ),
  ];
}

function variables(): HostileShape[] {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const query = 'query ($f: ClaimFilter) { claims(filter: $f, first: 1) { edges { cursor } } }';
  return [
    ...[10, 1_000, 20_000].map((depth) =>
      raw(`a variable ${depth} deep`, `{"query":${JSON.stringify(query)},"variables":{"f":${deep(depth)}}}`),
    ),
    ...[500, 501, 10_000].map((count) =>
      asked(`${count} predicates`, query, { f: { predicates: ids(count) } }),
    ),
    asked('an empty list', query, { f: { predicates: [] } }),
    asked('a list of lists', query, { f: { predicates: [[['x']]] } }),
    asked('a wrong type', query, { f: 5 }),
    asked('an unknown field', query, { f: { nothing: 1 } }),
    asked('a thousand variables', `query (${times(400, (at) => `$v${at}: Int`)}) { __typename }`),
    raw('a prototype', `{"query":${JSON.stringify(query)},"variables":{"f":{"__proto__":{"text":"x"}}}}`),
    raw('variables as a list', `{"query":${JSON.stringify(query)},"variables":[]}`),
    ...[500, 501, 5_000].map((count) =>
      asked(`${count} ids`, 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: ids(count) }),
    ),
    ...[500, 501].map((count) =>
      asked(`the same id ${count} times`, 'query ($i: [ID!]!) { between(ids: $i) { total } }', {
        i: Array(count).fill('actor:0'),
      }),
    ),
  ];
}

function texts(): HostileShape[] {
  const search = 'query ($t: String!) { search(text: $t, first: 100) { score } }';
  return [
    ...[
      '',
      ' ',
      'a',
      '*',
      '"',
      '\\',
      'a AND (',
      '[* TO *]',
      'a~2 b~2',
      '\u0000',
      '\u202e',
      '\ud800',
      '👩‍👩‍👧',
      'ﷺ'.repeat(50),
      'é'.repeat(200),
      'a '.repeat(100),
      'x'.repeat(201),
      'x'.repeat(100_000),
    ].map((text) =>
      asked(`a search for ${JSON.stringify(text).slice(0, 16)} (${text.length})`, search, { t: text }),
    ),
    ...['%', '.*', 'x'.repeat(201), "' OR 1=1 //", '`}) DETACH DELETE n //'].map((text) =>
      asked(
        `a filter for ${text.slice(0, 16)}`,
        'query ($t: String!) { claims(filter: { text: $t }, first: 1) { edges { cursor } } }',
        { t: text },
      ),
    ),
    ...['9999999999-01-01', '1000/9999', '../..', 'x'.repeat(1_000)].map((edtf) =>
      asked(
        `as of ${edtf.slice(0, 16)}`,
        'query ($e: EDTF!) { claims(filter: { asOf: $e }, first: 1) { edges { cursor } } }',
        { e: edtf },
      ),
    ),
    ...[-1, 0, 1e308].map((km) =>
      asked(
        `within ${km} km`,
        'query ($k: Float!) { entities(filter: { withinKm: { lat: 0, lon: 0, km: $k } }, first: 1) { edges { cursor } } }',
        { k: km },
      ),
    ),
    asked('a query of a hundred thousand blanks', `{${' '.repeat(100_000)}__typename }`),
    asked('a comment of a hundred thousand letters', `#${'x'.repeat(100_000)}\n{ __typename }`),
    asked('a string of a hundred thousand letters', `{ entity(id: "${'x'.repeat(100_000)}") { id } }`),
    asked('a name of a hundred thousand letters', `{ ${'x'.repeat(100_000)} }`),
  ];
}

function duplicates(): HostileShape[] {
  return [
    ...[10, 1_000, 2_900].map((count) =>
      asked(`one field ${count} times`, `{ ${'__typename '.repeat(count)} }`),
    ),
    asked('one page 300 times', `{ ${'claims(first: 1) { edges { cursor } } '.repeat(300)} }`),
    asked(
      'fields that contradict one another',
      `{ ${times(200, (at) => `stats { claims } stats { c: ${at % 2 ? 'claims' : 'sources'} }`)} }`,
    ),
    ...[1, 50, 1_000].map((count) =>
      asked(`a directive ${count} times`, `{ __typename ${'@include(if: true) '.repeat(count)} }`),
    ),
    asked('an unknown directive', '{ __typename @defer @stream @nothing }'),
    asked(
      'everything skipped',
      `{ ${times(50, (at) => `a${at}: impact(of: "x") @skip(if: true) { total }`)} __typename }`,
    ),
  ];
}

function transport(): HostileShape[] {
  const ok = '{"query":"{ __typename }"}';
  return [
    raw('a batch', `[${ok},${ok}]`),
    raw('a batch of a thousand', `[${Array(1_000).fill(ok).join(',')}]`),
    raw('a number', '5'),
    raw('nothing', ''),
    raw('no JSON', '{'),
    raw('a query that is an object', '{"query":{"a":1}}'),
    raw('a hundred thousand brackets', '['.repeat(100_000)),
    raw('plain text', ok, { 'content-type': 'text/plain' }),
    raw('a form', 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
    raw('an unknown encoding', ok, { ...JSON_TYPE, 'content-encoding': 'zzz' }),
    raw('a body over the limit', `{"query":"${'x'.repeat(300_000)}"}`),
    raw('a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'),
    raw('an operation that is not there', '{"query":"query A { __typename }","operationName":"B"}'),
    { name: 'another method', method: 'PUT', headers: JSON_TYPE, body: ok },
    asked('a mutation', 'mutation { anything }'),
    asked('a subscription', 'subscription { anything }'),
    got('GET of nothing', ''),
    got('GET', `?query=${encodeURIComponent('{ __typename }')}`),
    got(
      'GET of sixty scans',
      `?query=${encodeURIComponent(`{ ${times(60, (at) => `a${at}: stats { claims }`)} }`)}`,
    ),
    got('GET of a mutation', '?query=mutation{a}'),
    got('GET with two queries', '?query={a}&query={b}'),
    got(
      'GET behind a thousand names',
      `?${'a&'.repeat(1_001)}query=${encodeURIComponent(`{ ${times(61, (at) => `a${at}: stats { claims }`)} }`)}`,
    ),
    got('GET with variables that are none', '?query={__typename}&variables=%7B'),
    got('GET with bad escapes', '?query=%E0%A4%A'),
    got(
      'GET of an introspection',
      `?query=${encodeURIComponent('{__schema{types{fields{type{fields{type{name}}}}}}}')}`,
    ),
  ];
}

/** Mutations that must change nothing. */
function mutations(): HostileShape[] {
  const create = 'mutation ($input: CreateClaimInput!) { createClaim(input: $input) { sequence } }';
  const base = {
    subject: 'actor:none',
    predicate: 'none',
    text: 'x',
    citations: [{ source: 'source:none', quote: { exact: 'x' } }],
  };
  const shape = (name: string, over: object) =>
    raw(
      `a mutation with ${name}`,
      JSON.stringify({ query: create, variables: { input: { ...base, ...over } } }),
    );
  const retract = 'retractClaim(id: "claim:none", version: 1, reason: "x") { sequence }';
  return [
    shape('names that nothing has', {}),
    shape('a sentence of two hundred thousand letters', { text: 'x'.repeat(200_000) }),
    shape('a quote of two hundred thousand letters', {
      citations: [{ source: 'source:none', quote: { exact: 'x'.repeat(200_000) } }],
    }),
    shape('ten thousand participants', {
      participants: Array(5_000).fill({ role: 'PLACE', entity: 'a' }),
    }),
    shape('a thousand citations', { citations: Array(1_000).fill(base.citations[0]) }),
    shape('control characters in ids', { id: 'claim:\u0000\u0007', subject: '\u0000' }),
    shape('half a surrogate', { text: '\ud800' }),
    shape('a number for a text', { text: 5 }),
    shape('a list for an object', { object: ['a'] }),
    shape('an enumeration that there is not', { modality: 'CERTAIN' }),
    shape('a field that there is not', { status: 'REVIEWED' }),
    shape('a prototype', { ['__proto__' as string]: { id: 'claim:x' } }),
    shape('a date of a thousand digits', { valid: '9'.repeat(1_000) }),
    shape('a number without bound', { value: { quantity: { amount: 1e308, unit: 'x' } } }),
    asked('a hundred mutations', `mutation { ${times(100, (at) => `a${at}: ${retract}`)} }`),
    asked('mutations in fragments', `mutation { ...F ...F } fragment F on Mutation { a: ${retract} }`),
    asked('a mutation without arguments', 'mutation { createClaim { sequence } }'),
    raw('a mutation as a form', `query=mutation{${retract}}`, {
      'content-type': 'application/x-www-form-urlencoded',
    }),
    raw('a mutation from another page', JSON.stringify({ query: `mutation { ${retract} }` }), {
      ...JSON_TYPE,
      origin: 'http://127.0.0.1:1',
    }),
    got('GET of a mutation that there is', `?query=${encodeURIComponent(`mutation { ${retract} }`)}`),
  ];
}

/** Every shape, by kind. The graph that they are sent to may hold none of their ids. */
export function hostileShapes(): HostileShape[] {
  return [
    introspection,
    aliases,
    fragments,
    nesting,
    pages,
    variables,
    texts,
    duplicates,
    transport,
    mutations,
  ].flatMap((kind) => kind());
}
