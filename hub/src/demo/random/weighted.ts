import { type Random } from './random.ts';

/** A chooser that returns each item as often as its weight says; throws where no weight is above 0. */
export function weighted<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
): (random: Random) => T {
  const choices: { readonly item: T; readonly upTo: number }[] = [];
  let total = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (weight <= 0) continue;
    total += weight;
    choices.push({ item, upTo: total });
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('Expected a weight above 0, got none.');
  return (random) => {
    const point = random.unit() * total;
    return (choices.find((choice) => point < choice.upTo) ?? last).item;
  };
}
