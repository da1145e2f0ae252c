import { operationRules } from '@loopgraph/kit/known-operation-types';
import { purposes } from '@loopgraph/kit/viewer';
import { validate, type GraphQLSchema } from 'graphql';
import type { StoredOperation } from '../../operation-store.ts';
import { parseStored } from '../parse-stored.ts';
import type { Components } from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import { pathItem } from './path-item.ts';
import { errorsSchema, refusals } from './responses.ts';

export interface OpenApiOptions {
  /** Whose resources they are. */
  readonly client: string;
  readonly operations: readonly StoredOperation[];
  readonly schema: GraphQLSchema;
}

const purpose = {
  name: 'loopgraph-purpose',
  in: 'header',
  description: 'What the answer is for; needed where the credential allows several purposes.',
  schema: { type: 'string', enum: purposes },
};

const about =
  'Every operation that was published for you is a resource. An answer has the form of a GraphQL response; one with a list at ' +
  'its heart can be had as text/csv or application/x-ndjson too, in which all of the list is given where `first` is not sent.';

/**
 * The OpenAPI 3.1 document of the resources that `operations` are. Subscriptions are none; nor are operations that do not fit
 * the schema any more.
 */
export function openApiDocument({ client, operations, schema }: OpenApiOptions): JsonSchema {
  const components: Components = new Map();
  const served = operations.filter(
    (stored) =>
      stored.type !== 'subscription' &&
      validate(schema, parseStored(stored).document, operationRules).length === 0,
  );
  const paths = served.map((stored) => [
    `/rest/${stored.name}`,
    pathItem(stored, schema, components),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: `Loopgraph for ${client}`,
      version: String(Math.max(0, ...served.map(({ version }) => version))),
      description: about,
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    paths: Object.fromEntries(paths) as JsonSchema,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token, or an API key.' },
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'An API key.' },
      },
      parameters: { purpose },
      responses: refusals,
      // GraphQL's own names have no underscore before them where they are components.
      schemas: { ...Object.fromEntries(components), _Errors: errorsSchema },
    },
  };
}
