import { Kind, parse } from 'graphql';

/**
 * The names of the subgraphs that a supergraph joins, as its enum join__Graph lists them
 * (https://specs.apollo.dev/join/v0.3/).
 */
export function subgraphNames(supergraphSdl: string): string[] {
  const graphs = parse(supergraphSdl, { noLocation: true }).definitions.find(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  const given = values.flatMap(
    (value) => value.directives?.flatMap((directive) => directive.arguments ?? []) ?? [],
  );
  return given.flatMap(({ name, value }) =>
    name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [],
  );
}
