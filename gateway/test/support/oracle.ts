import {
  buildASTSchema,
  executeSync,
  Kind,
  parse,
  printSchema,
  responsePathAsArray,
  visit,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import type { DrawnContract } from './drawn-contract.ts';
import { DrawnFault, type Drawn, type DrawnWorld } from './drawn-world.ts';
import type { Asked } from './executors.ts';

/** What one server that has all objects of a world answers. */
export interface OracleAnswer {
  /** The data as JSON. */
  readonly data: string;
  /** The places where it is not as the schema says, or a resolver threw, of those that null leaves in the answer. */
  readonly errors: readonly string[];
  /** The places of the whole answer, each as JSON, if no null rose. */
  readonly places: ReadonlySet<string>;
  /** The places among them where a resolver threw. */
  readonly thrown: readonly string[];
}

function nullable(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type;
}

/** `schema` with fields of which each may be null, so that null rises nowhere. */
function withoutNonNull(schema: GraphQLSchema): GraphQLSchema {
  const document = visit(parse(printSchema(schema)), {
    FieldDefinition: (node) => ({ ...node, type: nullable(node.type) }),
  });
  return buildASTSchema(document, { assumeValidSDL: true });
}

function placesOf({ errors = [] }: ExecutionResult): string[] {
  return errors.map(({ path }) => JSON.stringify(path ?? []));
}

/** Answers operations over the objects of worlds by graphql-js, as one server that has all of them. */
export function openOracle({ api }: DrawnContract) {
  const lenient = withoutNonNull(api);

  function execute(
    schema: GraphQLSchema,
    world: DrawnWorld,
    { query, variables }: Asked,
    onPlace: (path: readonly (string | number)[]) => void,
  ): ExecutionResult {
    function tell(value: unknown, path: readonly (string | number)[]): void {
      onPlace(path);
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) tell(item, [...path, index]);
    }
    const fieldResolver: GraphQLFieldResolver<Drawn | undefined, unknown> = (
      source,
      args: Fields,
      _context,
      { parentType: { name }, fieldName, path },
    ) => {
      const value = world.valueOf(source ?? { __typename: name, is: name }, fieldName, args);
      tell(value, responsePathAsArray(path));
      return value;
    };
    return executeSync({
      schema,
      document: parse(query),
      variableValues: variables ?? {},
      fieldResolver,
    });
  }

  return (makeWorld: () => DrawnWorld, asked: Asked): OracleAnswer => {
    const answer = execute(api, makeWorld(), asked, () => undefined);
    const places = new Set<string>();
    const whole = execute(lenient, makeWorld(), asked, (path) => places.add(JSON.stringify(path)));
    return {
      data: JSON.stringify(answer.data ?? null),
      errors: placesOf(answer),
      places,
      thrown: placesOf({
        errors: (whole.errors ?? []).filter(
          ({ originalError }) => originalError instanceof DrawnFault,
        ),
      }),
    };
  };
}
