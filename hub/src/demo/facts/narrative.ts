import { competencies } from '../content/competencies.ts';
import { closings, developments, openings, strengths } from '../content/review-phrases.ts';
import { type Random } from '../random/random.ts';
import { type Rating } from './reviews.ts';

/** What the manager wrote: how the period was, the best rating with its behaviour, and what comes next. */
export function narrativeOf(overall: number, ratings: readonly Rating[], random: Random): string {
  const ordered = ratings.toSorted((a, b) => b.score - a.score);
  const best = ordered[0];
  const worst = ordered.at(-1);
  const opening = openings.find(({ upTo }) => overall <= upTo) ?? openings.at(-1);
  return [
    random.pick(opening?.phrases ?? ['']),
    best && filled(random.pick(strengths), best, 0, random),
    worst && filled(random.pick(developments), worst, 1, random),
    random.pick(closings),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The phrase with the competency and one of its behaviours, so many levels above the one rated. */
function filled(
  phrase: string,
  { competency, score }: Rating,
  above: number,
  random: Random,
): string {
  const { name, indicators } = competencies[competency];
  const level = Math.min(5, Math.max(1, Math.round(score) + above));
  const behaviour = random.pick(indicators[level - 1] ?? indicators[2]);
  const lowered = behaviour.charAt(0).toLowerCase() + behaviour.slice(1);
  return phrase.replace('{competency}', name.toLowerCase()).replace('{behaviour}', lowered);
}
