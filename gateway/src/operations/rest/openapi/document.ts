import { isLateNow } from '@loopgraph/kit/pace';
import { operationRules } from '@loopgraph/kit/known-operation-types';
import { purposes } from '@loopgraph/kit/viewer';
import { validate, type GraphQLSchema } from 'graphql';
import type { StoredOperation } from '../../operation-store.ts';
import { parseStored } from '../parse-stored.ts';
import type { Components } from './input-schemas.ts';
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

function isServed(stored: StoredOperation, schema: GraphQLSchema): boolean {
  if (stored.type === 'subscription') return false;
  return validate(schema, parseStored(stored).document, operationRules).length === 0;
}

/**
 * The JSON of the OpenAPI 3.1 document of the resources that `operations` are. Subscriptions are none; nor are operations that
 * do not fit the schema any more. A client may have thousands: it yields where others are to have their turn.
 */
export function* writeOpenApi({
  client,
  operations,
  schema,
}: OpenApiOptions): Generator<undefined, string, undefined> {
  const components: Components = new Map();
  const paths: string[] = [];
  let latest = 0;
  for (const stored of operations) {
    if (isServed(stored, schema)) {
      const item = pathItem(stored, schema, components);
      paths.push(`${JSON.stringify(`/rest/${stored.name}`)}:${JSON.stringify(item)}`);
      latest = Math.max(latest, stored.version);
    }
    if (isLateNow()) yield;
  }
  const rest = JSON.stringify({
    openapi: '3.1.0',
    info: { title: `Loopgraph for ${client}`, version: String(latest), description: about },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
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
  });
  return `${rest.slice(0, -1)},"paths":{${paths.join(',')}}}`;
}
