import { table } from './table.ts';

/** The tables that the demo company fills, by subgraph, with the columns of their rows. */
export const employeesTables = {
  orgUnits: table('employees.org_units', 'id', 'code', 'name', 'parent_id', 'head_id'),
  employees: table(
    'employees.employees',
    ...(['id', 'employee_number', 'name', 'work_email', 'status', 'hired_on', 'left_on'] as const),
    ...(['assigned_on', 'job_role_id', 'job_level', 'org_unit_id', 'manager_id'] as const),
    ...(['location', 'full_time_equivalent'] as const),
  ),
  demographics: table(
    'employees.demographics',
    ...(['employee_id', 'birth_date', 'gender', 'nationality'] as const),
  ),
  pastAssignments: table(
    'employees.past_assignments',
    ...(['employee_id', 'started_on', 'ended_on', 'job_role_id', 'job_level'] as const),
    ...(['org_unit_id', 'manager_id', 'location'] as const),
  ),
  identityLinks: table('employees.identity_links', 'system', 'external_id', 'employee_id'),
  consents: table('employees.consents', 'employee_id', 'purpose', 'given_at', 'withdrawn_at'),
};

export const skillsTables = {
  skills: table('skills.skills', 'id', 'uri', 'label', 'description', 'kind', 'source'),
  skillRelations: table('skills.skill_relations', 'skill_id', 'relation', 'related_id'),
  competencies: table(
    'skills.competencies',
    ...(['id', 'name', 'description', 'category', 'valid_months'] as const),
  ),
  competencyLevels: table('skills.competency_levels', 'competency_id', 'level', 'name'),
  indicators: table(
    'skills.behavioural_indicators',
    ...(['id', 'competency_id', 'level', 'position', 'description'] as const),
  ),
  competencySkills: table('skills.competency_skills', 'competency_id', 'skill_id'),
  jobRoles: table(
    'skills.job_roles',
    ...(['id', 'title', 'family', 'level', 'description', 'occupation_uri'] as const),
  ),
  requirements: table(
    'skills.job_role_requirements',
    ...(['job_role_id', 'competency_id', 'required_level', 'essential'] as const),
  ),
  courseSkills: table('skills.course_skills', 'course_id', 'skill_id', 'level'),
  courseCompetencies: table('skills.course_competencies', 'course_id', 'competency_id', 'level'),
  observations: table(
    'skills.observations',
    ...(['id', 'employee_id', 'competency_id', 'indicator_id', 'observer_id', 'source'] as const),
    ...(['observed_at', 'level', 'note'] as const),
  ),
  assessments: table(
    'skills.assessments',
    ...(['id', 'employee_id', 'competency_id', 'assessor_id', 'method', 'score'] as const),
    ...(['assessed_at', 'rationale'] as const),
  ),
  evidence: table(
    'skills.assessment_evidence',
    ...([
      'assessment_id',
      'position',
      'observation_id',
      'completion_id',
      'review_rating_id',
    ] as const),
    'qualification_id',
  ),
  qualificationTypes: table(
    'skills.qualification_types',
    ...(['id', 'name', 'description', 'competency_id', 'valid_months'] as const),
  ),
  qualifications: table(
    'skills.qualifications',
    ...([
      'id',
      'employee_id',
      'qualification_type_id',
      'state',
      'granted_on',
      'expires_on',
    ] as const),
  ),
};

export const learningTables = {
  courses: table(
    'learning.courses',
    ...(['id', 'code', 'title', 'description', 'category', 'provider', 'duration_hours'] as const),
    ...(['mandatory', 'valid_months'] as const),
  ),
  paths: table('learning.learning_paths', 'id', 'code', 'title', 'description'),
  pathCourses: table('learning.learning_path_courses', 'learning_path_id', 'position', 'course_id'),
  enrollments: table(
    'learning.enrollments',
    ...(['id', 'employee_id', 'course_id', 'origin', 'status', 'enrolled_at', 'due_on'] as const),
    ...(['progress', 'last_activity_at'] as const),
  ),
  completions: table(
    'learning.completions',
    ...(['id', 'employee_id', 'course_id', 'category', 'completed_at', 'score', 'passed'] as const),
    'enrollment_id',
  ),
  pathCompletions: table(
    'learning.learning_path_completions',
    ...(['id', 'learning_path_id', 'employee_id', 'completed_at'] as const),
  ),
  certifications: table(
    'learning.certifications',
    ...(['id', 'employee_id', 'course_id', 'title', 'issued_on', 'expires_on'] as const),
  ),
  plans: table(
    'learning.development_plans',
    ...(['id', 'employee_id', 'status', 'created_at', 'closed_at'] as const),
  ),
  actions: table(
    'learning.development_actions',
    ...(['id', 'development_plan_id', 'position', 'kind', 'title', 'course_id'] as const),
    ...(['learning_path_id', 'competency_id', 'mentor_id', 'due_on', 'status'] as const),
  ),
};

export const performanceTables = {
  cycles: table('performance.review_cycles', 'id', 'name', 'status', 'starts_on', 'ends_on'),
  forms: table(
    'performance.review_cycle_competencies',
    ...(['review_cycle_id', 'position', 'competency_id'] as const),
  ),
  reviews: table(
    'performance.reviews',
    ...([
      'id',
      'review_cycle_id',
      'employee_id',
      'reviewer_id',
      'status',
      'overall_score',
    ] as const),
    ...(['narrative', 'created_at', 'filed_at'] as const),
  ),
  ratings: table(
    'performance.review_ratings',
    ...(['id', 'review_id', 'employee_id', 'review_cycle_id'] as const),
    ...(['competency_id', 'score', 'rated_on'] as const),
  ),
  calibrations: table(
    'performance.calibrations',
    ...(['id', 'review_rating_id', 'score_before', 'score_after', 'reason'] as const),
    ...(['calibrated_by_id', 'calibrated_at'] as const),
  ),
  goals: table(
    'performance.goals',
    ...([
      'id',
      'employee_id',
      'review_cycle_id',
      'title',
      'measure',
      'status',
      'progress',
    ] as const),
    ...(['starts_on', 'due_on'] as const),
  ),
  goalCompetencies: table(
    'performance.goal_competencies',
    ...(['goal_id', 'competency_id', 'required_level'] as const),
  ),
  checkIns: table(
    'performance.check_ins',
    ...([
      'id',
      'goal_id',
      'employee_id',
      'author_id',
      'checked_in_at',
      'progress',
      'note',
    ] as const),
  ),
};

/** The names of all of them. */
export const tableNames: readonly string[] = [
  ...Object.values(employeesTables),
  ...Object.values(skillsTables),
  ...Object.values(learningTables),
  ...Object.values(performanceTables),
].map(({ name }) => name);
