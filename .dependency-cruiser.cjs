// Who may import whom; docs/architecture.md says it in words.
const swc = require('@swc/core');

// The checker asks its parser for plain TypeScript only; files with JSX need its other grammar.
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/**
 * The folders of `server/`, lowest first. A folder imports from the floors below its own: not from one above, and not from
 * another on the same floor. The files directly in `server/` stand on top, so no folder imports them.
 */
const FLOORS = [
  'errors|package|enums',
  'dates|text',
  'store',
  'record',
  'api',
  'entity',
  'predicate|source',
  'citation',
  'claim',
  'revision',
  'graph',
  'path|impact|search',
  'register',
  'verify',
  'intake|copy|limits',
  'curating',
  'http',
  'config',
  'commands',
];
const floors = FLOORS.flatMap((floor, at) => {
  const below = FLOORS.slice(0, at).flatMap((each) => each.split('|'));
  return floor
    .split('|')
    .map((folder) =>
      forbid(
        `floor-of-${folder}`,
        'A folder of the server imports from the floors below it.',
        { path: `^server/${folder}/`, pathNot: '\\.test\\.ts$' },
        { path: '^server/', pathNot: `^server/(${[folder, ...below].join('|')})/` },
      ),
    );
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'Modules form a directed acyclic graph.', {}, { circular: true }),
    forbid(
      'server-not-client',
      'They share the schema, nothing else.',
      { path: '^server/' },
      { path: '^client/' },
    ),
    forbid(
      'client-not-server',
      'They share the schema, nothing else.',
      { path: '^client/' },
      { path: '^(server|seed)/' },
    ),
    forbid(
      'server-not-seed',
      'The seed is data, read like any folder of its form.',
      { path: '^server/' },
      { path: '^seed/' },
    ),
    forbid(
      'adapters-are-wired-once',
      'Only the composition and tests see an adapter.',
      {
        path: '^(server|seed)/',
        pathNot: '^(server/(main|cli|commands/(with|open)-store)|server/store/).*\\.(ts|mjs)$|\\.test\\.ts$',
      },
      { path: '^server/store/(bolt|grafeo|open)-' },
    ),
    forbid(
      'driver-neo4j',
      'Only its adapter sees a driver.',
      { pathNot: '^(server/store/bolt-|test/)' },
      { path: 'node_modules/neo4j-driver' },
    ),
    forbid(
      'driver-grafeo',
      'Only its adapter sees a driver.',
      { pathNot: '^(server/store/grafeo-|test/)' },
      { path: 'node_modules/@grafeo-db' },
    ),
    ...floors,
    forbid(
      'kernel-sees-the-port',
      'The kernel knows the port to the graph and no engine.',
      { path: '^server/record/', pathNot: '\\.test\\.ts$' },
      {
        path: '^server/store/',
        pathNot: '^server/store/(graph-store|cypher-library|queries\\.generated)\\.ts$',
      },
    ),
    forbid(
      'resolvers-stay-home',
      "A domain imports another's types, queries and rules, never its resolvers.",
      { path: '^server/([^/]+)/' },
      { path: '^server/(?!$1/)[^/]+/[^/]+-resolvers\\.ts$' },
    ),
    forbid(
      'model-is-pure',
      'The workspace model imports nothing but itself.',
      { path: '^client/model/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^client/model/' },
    ),
    forbid(
      'client-store-below-panels',
      'The store imports the model and the API, never a panel or the canvas.',
      { path: '^client/store/', pathNot: '\\.test\\.ts$' },
      { path: '^client/', pathNot: '^client/(store|model|api)/' },
    ),
    forbid(
      'ui-knows-no-domain',
      'Controls know no domain.',
      { path: '^client/ui/', pathNot: '\\.test\\.ts$' },
      { path: '^client/', pathNot: '^client/ui/' },
    ),
    forbid(
      'only-canvas-draws',
      'Only the canvas imports Cytoscape.',
      { pathNot: '^client/canvas/' },
      { path: 'node_modules/cytoscape' },
    ),
    forbid(
      'views-through-their-table',
      'The frame knows views by their table, and a view knows no other: nobody else imports the map.',
      { path: '^client/', pathNot: '^client/(views\\.ts$|canvas/)|\\.test\\.tsx?$' },
      { path: '^client/canvas/' },
    ),
    forbid(
      'no-tests-in-product',
      'The product never imports a test.',
      { path: '^(server|client|seed)/', pathNot: '\\.test\\.tsx?$' },
      { path: '^(test|e2e|bench)/|\\.test\\.tsx?$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
