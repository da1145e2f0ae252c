import { type Person } from '../company/person.ts';
import { type World } from '../world.ts';
import { assessmentsOf } from './assessments.ts';
import { learningOf } from './learning-of.ts';
import { writeQualifications } from './qualifications.ts';
import { remedialLearning } from './remedial-learning.ts';
import { reviewsOf } from './reviews.ts';
import { writeAssessments } from './write-assessments.ts';
import { writeConsents } from './write-consents.ts';
import { writeEmployee } from './write-employee.ts';
import { writeGoals } from './write-goals.ts';
import { writeLearning } from './write-learning.ts';
import { writePlans } from './write-plans.ts';
import { writeReviews } from './write-reviews.ts';

/** Writes all facts about one person; those of others play no part, so people may come in any order. */
export function writePerson(world: World, person: Person): void {
  const identity = world.identityOf(person);
  const talent = world.talents.of(person);
  writeEmployee(world, person, identity);
  writeConsents(world, person);
  const learning = learningOf(world, person, talent);
  const reviews = reviewsOf(world, person, talent, identity.gender, learning);
  const taken = new Set(learning.map(({ course }) => course.index));
  const remedial = remedialLearning(
    person,
    reviews,
    taken,
    world.random('remedial learning', person),
  );
  const completions = writeLearning(world, person, [...learning, ...remedial]);
  const ratings = writeReviews(world, person, reviews);
  const qualifications = writeQualifications(world, person);
  const assessments = assessmentsOf(world, person, talent);
  writeAssessments(world, person, assessments, { completions, ratings, qualifications });
  writeGoals(world, person, talent);
  writePlans(world, person, assessments);
}
