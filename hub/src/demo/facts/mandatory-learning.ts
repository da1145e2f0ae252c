import { dayOf, LEARNING_SINCE, workday } from '../calendar.ts';
import { type Person } from '../company/person.ts';
import { courseByCode } from '../content/courses.ts';
import { campaigns, departmentsOf } from '../content/mandatory-learning.ts';
import { type Random } from '../random/random.ts';
import { type LearningEvent } from './learning-event.ts';
import { completed, unfinished } from './take-course.ts';
import { type Span, spanAtWork } from './working-days.ts';

/** A campaign opens so many days before it is due. */
const NOTICE = 45;
/** New people are not asked again by a campaign this soon after joining. */
const SPARED_FOR = 150;

const asked = campaigns.map(({ course, audience, dueOn }) => ({
  course: courseByCode(course),
  audience,
  dueOn: dueOn.map(dayOf),
}));

/** What the person had to learn: most just before the deadline, some late, a few never. */
export function mandatoryLearning(person: Person, random: Random): readonly LearningEvent[] {
  const span = spanAtWork(person);
  return asked
    .filter(({ audience }) => concerns(audience, person))
    .flatMap(({ course, dueOn }) => {
      const joined = person.hiredOn >= LEARNING_SINCE ? [person.hiredOn + 30] : [];
      const later = dueOn.filter((day) => day > person.hiredOn + SPARED_FOR);
      const all = [...joined, ...later];
      return all.flatMap((due, index) => {
        const enrolledOn = Math.max(person.hiredOn, due - NOTICE);
        if (enrolledOn > span.to) return [];
        const taking = {
          course,
          origin: 'MANDATORY',
          enrolledOn,
          dueOn: due,
          until: span.to,
        } as const;
        const completedOn = completionDay(enrolledOn, due, span, random);
        const isNever = random.chance(0.02);
        return isNever || completedOn > span.to
          ? [unfinished(taking, random, (all[index + 1] ?? Infinity) - NOTICE <= span.to)]
          : [completed({ ...taking, completedOn }, random)];
      });
    });
}

function completionDay(enrolledOn: number, due: number, span: Span, random: Random): number {
  const day = random.chance(0.08)
    ? due + random.integer(1, 40)
    : due - Math.floor(random.exponential(9));
  return Math.max(span.from, enrolledOn, workday(day));
}

function concerns(audience: (typeof asked)[number]['audience'], { seat }: Person): boolean {
  if (audience === 'EVERYONE') return true;
  if (audience === 'LEADERS') return seat.isHead;
  return seat.department !== null && departmentsOf[audience].includes(seat.department.code);
}
