/** The import rules of the house: docs/architecture.md says why each stands. */
const subgraph = '^subgraphs/([^/]+)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kit-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^kit/src/' },
      to: { path: '^(gateway|hub|console|subgraphs|test)/' },
    },
    {
      name: 'subgraphs-meet-in-the-graph-only',
      severity: 'error',
      from: { path: `${subgraph}src/` },
      to: { path: '^(gateway|hub|console|test|subgraphs)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      from: { path: '^gateway/src/' },
      to: { path: '^(hub|console|subgraphs|test)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '/src/' },
      to: { path: '(^|/)test/' },
    },
    {
      name: 'resolvers-know-no-sql',
      severity: 'error',
      from: { path: `${subgraph}src/resolvers` },
      to: { path: '(drizzle-orm|/postgres/|/tables|/queries)' },
    },
    {
      name: 'queries-commands-and-tables-know-no-graphql',
      severity: 'error',
      from: { path: `${subgraph}src/(queries|commands|tables)` },
      to: { path: '(/graphql/|graphql-scalars|/resolvers|/loaders|/schema\\.generated)' },
    },
    {
      name: 'tables-import-no-queries',
      severity: 'error',
      from: { path: `${subgraph}src/tables` },
      to: { path: '/src/(queries|commands|loaders)' },
    },
    {
      name: 'queries-import-no-commands',
      severity: 'error',
      from: { path: `${subgraph}src/queries` },
      to: { path: '/src/commands' },
    },
    {
      name: 'only-main-starts-things',
      severity: 'error',
      from: { path: `${subgraph}src/`, pathNot: '/src/main\\.ts$' },
      to: { path: '/src/main\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.generated\\.ts$' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js'],
    },
  },
};
