import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import type { Subgraph } from '@loopgraph/kit/subgraph';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { HubFault } from '../hub-fault.ts';
import { subgraphUrl } from './subgraph-url.ts';

export type Contract = Pick<Subgraph, 'name' | 'sdl'>;

/** The supergraph's SDL; contracts that contradict each other are refused with a line for each contradiction. */
export function composeSupergraph(contracts: readonly Contract[]): string {
  const services = contracts.map(({ name, sdl }) => ({
    name,
    url: subgraphUrl(name),
    typeDefs: parse(sdl),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (!errors) return `${supergraphSdl.trimEnd()}\n`;
  const lines = errors.map(
    ({ message, extensions }) => `  ${String(extensions['code'])}: ${message}`,
  );
  throw new HubFault(`expected subgraphs that compose, got:\n${lines.join('\n')}`);
}

/** What clients see of a supergraph, sorted, so that its diff is what changed for them. */
export function apiSchemaOf(supergraphSdl: string): string {
  // The features that Apollo's list leaves out are those of access, which our gateway enforces.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const api = supergraph.apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(api))}\n`;
}
