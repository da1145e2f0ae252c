import { dateText } from '../calendar.ts';
import { catalogue, courseByCode } from '../content/courses.ts';
import { learningPaths } from '../content/learning-paths.ts';
import { learningTables, performanceTables } from '../load/tables.ts';
import { reviewCycles } from '../review-cycles.ts';
import { type World } from '../world.ts';

/** Writes the courses and learning paths. */
export function writeCatalogue(world: World): void {
  for (const course of catalogue) {
    const { code, title, description, category, provider, hours, mandatory, validMonths } = course;
    world.rows.add(
      learningTables.courses,
      ...([world.courseId(course), code, title, description, category, provider, hours] as const),
      ...([mandatory ?? false, validMonths ?? null] as const),
    );
  }
  learningPaths.forEach(({ code, title, description, courses }, index) => {
    world.rows.add(learningTables.paths, world.pathId(index), code, title, description);
    courses.forEach((courseCode, position) => {
      const courseId = world.courseId(courseByCode(courseCode));
      world.rows.add(learningTables.pathCourses, world.pathId(index), position + 1, courseId);
    });
  });
}

/** Writes the review cycles with the competencies on their forms. */
export function writeReviewCycles(world: World): void {
  for (const cycle of reviewCycles) {
    const { name, status, startsOn, endsOn, form } = cycle;
    const id = world.cycleId(cycle);
    world.rows.add(
      performanceTables.cycles,
      id,
      name,
      status,
      dateText(startsOn),
      dateText(endsOn),
    );
    form.forEach((competency, index) => {
      world.rows.add(performanceTables.forms, id, index + 1, competency);
    });
  }
}
