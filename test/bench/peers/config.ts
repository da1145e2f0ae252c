import { z } from 'zod';
import { databaseUrl, parseConfig, subgraphSecret } from '../../../kit/src/config.ts';
import { subgraphNames } from '../../../hub/src/migrations/house.ts';

const settings = z.object({
  PORT: z.coerce.number().int(),
  SUBGRAPH: z.enum(subgraphNames),
  DATABASE_URL: databaseUrl,
  SUBGRAPH_SECRET: subgraphSecret,
});

/** What the benchmark tells a subgraph that is served as Apollo Server's README has it. */
export const readPlainConfig = () => parseConfig(settings, process.env);
