import { mix, Random } from './random.ts';

/** A number of 32 bits that differs for every (seed, topic); FNV-1a over the topic. */
export function topicHash(seed: number, topic: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < topic.length; i += 1) {
    hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193);
  }
  return mix(hash ^ mix(seed + 0x632be59b));
}

/**
 * The streams of one topic, one for each index. Streams of one topic know nothing of another's, so
 * that a topic that is added, or draws more numbers, shifts no other.
 */
export function streamsOf(seed: number, topic: string): (index: number) => Random {
  const hash = topicHash(seed, topic);
  return (index) => new Random(mix(hash ^ Math.imul(index + 1, 0x9e3779b1)));
}
