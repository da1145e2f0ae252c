import { z } from 'zod';

/** How many operations the oracle looks at: `ORACLE_OPERATIONS`, or 4,000, for 20,000 take minutes. */
export const operationCount = z.coerce
  .number()
  .int()
  .min(100)
  .default(4000)
  .parse(process.env['ORACLE_OPERATIONS']);
