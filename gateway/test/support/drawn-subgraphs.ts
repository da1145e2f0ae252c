import { buildSubgraphSchema } from '@apollo/subgraph';
import { isDeepStrictEqual } from 'node:util';
import { execute, isObjectType, Kind, parse, type GraphQLFieldResolver } from 'graphql';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import type { SubgraphCall } from '../../src/execution/subgraph-call.ts';
import type { DrawnContract } from './drawn-contract.ts';
import type { SubgraphText } from './drawn-parts.ts';
import { picked, type Drawn, type DrawnWorld } from './drawn-world.ts';

/** An object as a subgraph has it. */
interface Source {
  /** What the subgraph calls its type. */
  readonly __typename: string;
  readonly drawn: Drawn;
  /** What it was asked for by. */
  readonly reference?: Fields;
}

function openSubgraph(
  contract: DrawnContract,
  { name, sdl }: SubgraphText,
  worldNow: () => DrawnWorld,
): SubgraphCall {
  function sourceOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sourceOf);
    if (!isFields(value) || typeof value['is'] !== 'string') return value;
    const drawn = value as unknown as Drawn;
    return { __typename: contract.nameIn(name, drawn.__typename) ?? '', drawn } satisfies Source;
  }

  const fieldResolver: GraphQLFieldResolver<Source | undefined, unknown> = (
    source,
    args: Fields,
    _context,
    { fieldName, parentType },
  ) => {
    const drawn = source?.drawn ?? { __typename: parentType.name, is: parentType.name };
    if (source && worldNow().misses(name, drawn) && !contract.isSure(drawn.__typename, fieldName))
      return null;
    const required = contract.requirement(drawn.__typename, fieldName);
    const isOwner = contract.ownersOf(drawn.__typename, fieldName).some((one) => one.name === name);
    const given =
      required && isOwner ? (picked(source?.reference, required) ?? 'nothing') : undefined;
    return sourceOf(worldNow().valueOf(drawn, fieldName, args, given));
  };

  function resolveReference(reference: Fields & { readonly __typename: string }): unknown {
    const type = contract.full.getType(reference.__typename);
    const types = isObjectType(type) ? [type] : contract.full.getPossibleTypes(type as never);
    const world = worldNow();
    const found = types
      .flatMap((one) => world.entities(one.name))
      .find((entity) =>
        contract
          .keysIn(name, entity.__typename)
          .some((key) => isDeepStrictEqual(picked(reference, key), world.selected(entity, key))),
      );
    if (!found || world.misses(name, found)) return null;
    return { ...(sourceOf(found) as Source), reference };
  }

  const typeDefs = parse(sdl);
  const entities = typeDefs.definitions
    .filter(
      (node) =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
    )
    .filter(({ directives = [] }) => directives.some((directive) => directive.name.value === 'key'))
    .map((node) => node.name.value);
  const resolvers = Object.fromEntries(
    entities.map((type) => [type, { __resolveReference: resolveReference }]),
  );
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  return async ({ query, variables, operationName }) =>
    execute({
      schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      fieldResolver,
      contextValue: {},
    });
}

/** Calls the subgraphs of a contract, which tell of the world that `worldNow` gives, by graphql-js. */
export function openDrawnSubgraphs(
  contract: DrawnContract,
  worldNow: () => DrawnWorld,
): (name: string) => SubgraphCall {
  const calls = new Map(
    contract.subgraphs.map((subgraph) => [
      subgraph.name,
      openSubgraph(contract, subgraph, worldNow),
    ]),
  );
  return (name) => {
    const call = calls.get(name);
    if (!call) throw new Error(`Expected a subgraph of the contract, but got: ${name}.`);
    return call;
  };
}
