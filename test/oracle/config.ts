import { z } from 'zod';

/** How many operations the oracle looks at: `ORACLE_OPERATIONS`, 20,000 unless set. */
export const operationCount = z.coerce
  .number()
  .int()
  .min(100)
  .default(20_000)
  .parse(process.env['ORACLE_OPERATIONS']);
