import { roles } from '@loopgraph/kit/viewer';
import { z } from 'zod';
import { defaultRoleLimits, type Limits, type RoleLimits } from './role-limits.ts';

/** Longer, and it could not be told whether a budget that nobody touched has filled up again. */
const mostMinutesToFill = 60;

/** They are run at once, and their answers are held until all are there. */
const mostInBatch = 100;

const atLeastOne = z.int().min(1);

const limitsShape = z.strictObject({
  cost: atLeastOne,
  costPerMinute: atLeastOne,
  burst: atLeastOne,
  depth: atLeastOne,
  fields: atLeastOne,
  rootFields: atLeastOne,
  aliases: z.int().min(0),
  aliasesPerField: z.int().min(0),
  tokens: atLeastOne,
  pageSize: atLeastOne,
  bodyBytes: atLeastOne,
  batchSize: z.int().min(1).max(mostInBatch),
  introspection: z.boolean(),
} satisfies Record<keyof Limits, z.ZodType>);

const givenShape = z.partialRecord(z.enum(roles), limitsShape.partial());

/** What is wrong with the limits of one role, taken together. */
function contradiction({ cost, burst, costPerMinute }: Limits): string | undefined {
  if (cost >= burst) return `a burst over the cost of one operation (${cost}), got ${burst}`;
  const most = mostMinutesToFill * costPerMinute;
  return burst > most
    ? `a burst of at most ${most}, for it has to fill within an hour, got ${burst}`
    : undefined;
}

function withDefaults(given: z.output<typeof givenShape>): RoleLimits {
  const of = (role: (typeof roles)[number]) =>
    limitsShape.parse({ ...defaultRoleLimits[role], ...given[role] });
  return {
    employee: of('employee'),
    manager: of('manager'),
    hr: of('hr'),
    analyst: of('analyst'),
    partner: of('partner'),
    service: of('service'),
    admin: of('admin'),
  };
}

const setting = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('expected JSON');
      return z.NEVER;
    }
  })
  .pipe(givenShape)
  .transform(withDefaults)
  .superRefine((limits, context) => {
    for (const role of roles) {
      const expected = contradiction(limits[role]);
      if (expected)
        context.addIssue({ code: 'custom', path: [role], message: `expected ${expected}` });
    }
  });

/**
 * The limits of every role, from JSON that says where they are other than by default: `{"partner": {"depth": 8}}`. Every
 * limit is named as in docs/limits.md; what is unknown, or contradicts itself, is refused by the message that `tell`
 * makes of the faults.
 */
export function limitsSetting(tell: (faults: string) => string) {
  return z.string().transform((text, context) => {
    const parsed = setting.safeParse(text);
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map(({ path, message }) =>
      [...path.map(String), message].join(': '),
    );
    context.addIssue(tell(faults.join('; ')));
    return z.NEVER;
  });
}
