import { parseConfig } from '../../../kit/src/config.ts';
import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce.number().int(),
  SUPERGRAPH: z.string(),
  SUBGRAPHS: z
    .string()
    .transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
  SUBGRAPH_SECRET: z.string().min(32),
});

/** What the benchmark tells our gateway. */
export const readShopConfig = () => parseConfig(settings, process.env);
