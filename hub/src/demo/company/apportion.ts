/** Shares `total` out by weight in whole numbers that add up to it, at least `least` to each (largest remainders). */
export function apportion(total: number, weights: readonly number[], least: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const free = total - least * weights.length;
  const exact = weights.map((weight) => (free * weight) / sum);
  const shares = exact.map((share) => Math.floor(share));
  const left = free - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % 1 }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  const favoured = new Set(byRemainder.map(({ index }) => index));
  return shares.map((share, index) => least + share + (favoured.has(index) ? 1 : 0));
}
