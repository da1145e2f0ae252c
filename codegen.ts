import audit from './subgraphs/audit/mappers.ts';
import employees from './subgraphs/employees/mappers.ts';
import learning from './subgraphs/learning/mappers.ts';
import performance from './subgraphs/performance/mappers.ts';
import skills from './subgraphs/skills/mappers.ts';
import { pluginLoader, type CodegenConfig } from './tools/codegen-plugins.ts';

/** Typed resolvers of one subgraph, whose parents are the rows that `mappers` names for each GraphQL type. */
function resolversOf(subgraph: string, mappers: Record<string, string>) {
  return {
    [`subgraphs/${subgraph}/src/schema.generated.ts`]: {
      schema: `subgraphs/${subgraph}/schema.graphql`,
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        contextType: './loaders.ts#Context',
        mappers,
        scalars: { ID: 'string', Date: 'string', DateTime: 'Date' },
        inputMaybeValue: 'T | null | undefined',
      },
    },
  };
}

const config: CodegenConfig = {
  pluginLoader,
  generates: {
    ...resolversOf('audit', audit),
    ...resolversOf('employees', employees),
    ...resolversOf('learning', learning),
    ...resolversOf('performance', performance),
    ...resolversOf('skills', skills),
    'test/support/operations.generated.ts': {
      schema: 'schema/api.graphql',
      documents: 'schema/operations/*.graphql',
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        onlyOperationTypes: true,
        scalars: { Date: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
