import { parse, validate } from 'graphql';
import type { Asked, Executed, Executor } from './executors.ts';
import { generateOperation, type GenerateOptions } from './operations.ts';
import { executeWithoutConditions } from './without-conditions.ts';

/** JSON with the keys of each object in the order of the alphabet. */
function inKeyOrder(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function haveSameValues(one: Executed, other: Executed): boolean {
  return inKeyOrder(one.data) === inKeyOrder(other.data);
}

export interface Comparison {
  readonly asked: Asked;
  readonly own: Executed;
  readonly reference: Executed;
  /**
   * Byte for byte, or but for the order of keys: Apollo's executor puts fragments of one type together. Or only where it is
   * not told of @skip and @include: it loses what it fetches beside a field that is left out and requires others.
   */
  readonly same: 'text' | 'values' | 'unconditioned' | 'nothing';
}

/** Asks both executors. */
export async function compare(
  own: Executor,
  reference: Executor,
  asked: Asked,
): Promise<Comparison> {
  const [ours, theirs] = await Promise.all([own.execute(asked), reference.execute(asked)]);
  const found = { asked, own: ours, reference: theirs };
  if (ours.data === theirs.data) return { ...found, same: 'text' };
  if (haveSameValues(ours, theirs)) return { ...found, same: 'values' };
  const told = await executeWithoutConditions(reference, asked);
  return { ...found, same: haveSameValues(ours, told) ? 'unconditioned' : 'nothing' };
}

/** Compares the answers to `count` operations, from the seeds 1, 2, 3, … */
export async function compareMany(
  own: Executor,
  reference: Executor,
  { count, ...options }: Omit<GenerateOptions, 'seed'> & { readonly count: number },
): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (let seed = 1; comparisons.length < count; seed++) {
    const asked = generateOperation({ ...options, seed });
    if (validate(options.schema, parse(asked.query)).length > 0) continue;
    comparisons.push(await compare(own, reference, asked));
  }
  return comparisons;
}
