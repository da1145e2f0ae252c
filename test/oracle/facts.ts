import { openSession } from '../../hub/src/postgres/session.ts';

/** A row as PostgreSQL writes it in JSON, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Where the rows of each type with an id are. */
const tables = {
  Employee: 'employees.employees',
  OrgUnit: 'employees.org_units',
  Course: 'learning.courses',
  LearningPath: 'learning.learning_paths',
  CourseCompletion: 'learning.completions',
  Enrollment: 'learning.enrollments',
  Certification: 'learning.certifications',
  LearningPathCompletion: 'learning.learning_path_completions',
  DevelopmentPlan: 'learning.development_plans',
  DevelopmentAction: 'learning.development_actions',
  ReviewCycle: 'performance.review_cycles',
  Review: 'performance.reviews',
  ReviewRating: 'performance.review_ratings',
  Calibration: 'performance.calibrations',
  Goal: 'performance.goals',
  CheckIn: 'performance.check_ins',
  Skill: 'skills.skills',
  Competency: 'skills.competencies',
  JobRole: 'skills.job_roles',
  Observation: 'skills.observations',
  CompetencyAssessment: 'skills.assessments',
  Qualification: 'skills.qualifications',
  QualificationType: 'skills.qualification_types',
} as const;

/** Where what has no id of its own comes from, and the column that says whose part it is. */
const parts = {
  Demographics: ['employee_id', 'employees.demographics'],
  Consent: ['employee_id', 'employees.consents'],
  IdentityLink: ['employee_id', 'employees.identity_links'],
  Assignment: [
    'employee_id',
    `(select employee_id, started_on, ended_on, job_role_id, job_level, org_unit_id, manager_id, location
      from employees.past_assignments
      union all
      select id, assigned_on, left_on, job_role_id, job_level, org_unit_id, manager_id, location
      from employees.employees)`,
  ],
  CompetencyRating: ['employee_id', '(select *, id as assessment_id from skills.assessments)'],
  GoalCompetency: ['goal_id', 'performance.goal_competencies'],
  AssessmentEvidence: ['assessment_id', 'skills.assessment_evidence'],
} as const;

/** All that the house knows, as the owner of the tables reads it: what there is, and about whom. */
export interface Facts {
  readonly rows: (type: string) => readonly Row[];
  readonly row: (type: string, id: string) => Row | undefined;
  /** The rows that objects of a type without ids show, of the object with the id `owner`. */
  readonly partsOf: (type: string, owner: string) => readonly Row[];
  readonly isPart: (type: string) => boolean;
  /** The employee whom a row is about; null where it is about nobody. */
  readonly personOf: (type: string, row: Row) => string | null;
  readonly isAboutPeople: (type: string) => boolean;
  /** Whom someone reports to, the nearest first. */
  readonly above: (employee: string) => readonly string[];
  /** Texts that only one who may know who somebody is may read, and whose they are. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

async function readTables(adminUrl: string) {
  await using session = openSession(adminUrl);
  const { sql } = session;
  const read = async (from: string) => {
    const found = await sql.unsafe<{ row: Row }[]>(`select to_jsonb(t) as row from ${from} t`);
    return found.map(({ row }) => row);
  };
  const byType = new Map<string, ReadonlyMap<string, Row>>();
  for (const [type, table] of Object.entries(tables)) {
    byType.set(type, new Map((await read(table)).map((row) => [text(row['id']), row])));
  }
  const byOwner = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  for (const [type, [column, from]] of Object.entries(parts)) {
    byOwner.set(
      type,
      Map.groupBy(await read(from), (row) => text(row[column])),
    );
  }
  return { byType, byOwner };
}

/** Reads everything into memory. */
export async function readFacts(adminUrl: string): Promise<Facts> {
  const { byType, byOwner } = await readTables(adminUrl);
  const row = (type: string, id: string) => byType.get(type)?.get(id);
  const rows = (type: string) => [...(byType.get(type)?.values() ?? [])];

  function personOf(type: string, of: Row): string | null {
    if (type === 'Employee') return text(of['id']);
    if (typeof of['employee_id'] === 'string') return of['employee_id'];
    const [whole, id] = [
      ['DevelopmentPlan', of['development_plan_id']] as const,
      ['ReviewRating', of['review_rating_id']] as const,
    ].find(([, part]) => typeof part === 'string') ?? ['', ''];
    const found = row(whole, text(id));
    return found ? personOf(whole, found) : null;
  }

  function above(employee: string): readonly string[] {
    const manager = row('Employee', employee)?.['manager_id'];
    return typeof manager === 'string' ? [manager, ...above(manager)] : [];
  }

  const named = rows('Employee').flatMap((employee) =>
    ['name', 'work_email', 'employee_number'].map((column) => ({
      name: text(employee[column]),
      id: text(employee['id']),
    })),
  );
  const names = new Map(
    [...Map.groupBy(named, ({ name }) => name)]
      .filter(([name]) => name !== '')
      .map(([name, people]) => [name, people.map(({ id }) => id)] as const),
  );
  const aboutPeople = new Set(
    [...byType.keys()].filter((type) => rows(type).some((of) => personOf(type, of) !== null)),
  );
  return {
    rows,
    row,
    partsOf: (type, owner) => byOwner.get(type)?.get(owner) ?? [],
    isPart: (type) => byOwner.has(type),
    personOf,
    isAboutPeople: (type) => aboutPeople.has(type),
    above,
    names,
  };
}
