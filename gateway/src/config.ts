import { parseConfig, serverSettings, subgraphSecret, wholeNumber } from '@loopgraph/kit/config';
import { z } from 'zod';

const settings = z.object({
  ...serverSettings,
  PORT: wholeNumber(0, 65_535).prefault('4000'),
  SUPERGRAPH: z
    .string()
    .default('schema/supergraph.graphql')
    .describe('the path of a supergraph schema file'),
  SUBGRAPH_SECRET: subgraphSecret,
  SUBGRAPH_TIMEOUT_MS: wholeNumber(1, 600_000).prefault('5000'),
});

const urlVariable = /^SUBGRAPH_(\w+)_URL$/;

const url = z.url({ protocol: /^https?$/ }).describe('an http or https URL');

/**
 * The settings of a gateway that runs alone. SUBGRAPH_<NAME>_URL says where a subgraph is, in place of what the
 * supergraph says; its name is in lower case then.
 */
export function readGatewayConfig(env: Readonly<Record<string, string | undefined>> = process.env) {
  const named = Object.keys(env).filter((name) => urlVariable.test(name) && env[name]);
  const urls = z.object(Object.fromEntries(named.map((name) => [name, url])));
  // Together first, so that every fault is told at once; then apart, for the compiler knows the names of one half only.
  parseConfig(settings.extend(urls.shape), env);
  const subgraphs = Object.entries(parseConfig(urls, env)).map(
    ([name, address]) => [name.replace(urlVariable, '$1').toLowerCase(), { url: address }] as const,
  );
  return { ...parseConfig(settings, env), subgraphs: Object.fromEntries(subgraphs) };
}
