import { type Person } from '../company/person.ts';
import { type World } from '../world.ts';
import { chosenLearning } from './chosen-learning.ts';
import { freeLearning, learnsFreelyUntil } from './free-learning.ts';
import { type LearningEvent } from './learning-event.ts';
import { mandatoryLearning } from './mandatory-learning.ts';
import { pathLearning } from './path-learning.ts';
import { type Talent } from './talent.ts';
import { spanAtWork } from './working-days.ts';

/** All that a person learned, except what reviews started. */
export function learningOf(world: World, person: Person, talent: Talent): readonly LearningEvent[] {
  const { planted } = world;
  const atWork = spanAtWork(person);
  const free = { from: atWork.from, to: learnsFreelyUntil(person, planted, atWork.to) };
  const mandatory = mandatoryLearning(person, world.random('mandatory learning', person));
  const chosen = chosenLearning(person, free, talent, world.random('chosen learning', person));
  const taken = new Set([...mandatory, ...chosen].map(({ course }) => course.index));
  const path = pathLearning(person, free, taken, world.random('path learning', person));
  const random = world.random('free learning', person);
  return [
    ...mandatory,
    ...chosen,
    ...path,
    ...freeLearning(person, free, taken, talent, planted, random),
  ];
}
