import type { PersonalDataKind } from '@loopgraph/kit/personal-data';

/**
 * The fields of each type that is about a person, by the kind of what they tell; the first kind is also that of reaching the
 * type at all. Fields that lead to another such type are not named: they are of that type's kind.
 */
export const kindsOfPersonalTypes: Readonly<
  Record<string, Readonly<Partial<Record<PersonalDataKind, string>>>>
> = {
  AccessRecord: {
    ACCESS_TRAIL:
      'id at subject roles client credentialKind credentialId purpose operationName operationHash requestId ' +
      'dataKinds decision codes people times',
    IDENTITY: 'viewerName',
  },
  AssessmentEvidence: { SKILLS: '' },
  Assignment: { EMPLOYMENT: 'startedOn endedOn jobLevel jobRole location orgUnit' },
  Calibration: {
    PERFORMANCE: 'id calibratedAt scoreBefore scoreAfter',
    NARRATIVE: 'reason',
  },
  Certification: { LEARNING: 'id course title issuedOn expiresOn expired' },
  CheckIn: { GOALS: 'id checkedInAt progress', NARRATIVE: 'note' },
  CompetencyAssessment: {
    SKILLS: 'id competency assessedAt method score',
    NARRATIVE: 'rationale',
  },
  CompetencyGap: { SKILLS: 'competency essential requiredLevel score gap' },
  CompetencyRating: { SKILLS: 'competency assessedAt score stale' },
  Consent: { EMPLOYMENT: 'purpose givenAt withdrawnAt' },
  CourseCompletion: { LEARNING: 'id course completedAt passed score' },
  Demographics: { DEMOGRAPHICS: 'ageGroup gender nationality' },
  DevelopmentAction: {
    LEARNING: 'id kind title status dueOn competency course learningPath',
  },
  DevelopmentPlan: { LEARNING: 'id status createdAt closedAt' },
  Employee: {
    EMPLOYMENT:
      'id status hiredOn leftOn assignedOn jobRole jobLevel orgUnit location fullTimeEquivalent',
    IDENTITY: 'name workEmail employeeNumber',
    DEMOGRAPHICS: 'birthDate',
  },
  Enrollment: {
    LEARNING: 'id course origin status enrolledAt dueOn overdue progress lastActivityAt',
  },
  Goal: { GOALS: 'id cycle title measure status progress startsOn dueOn' },
  GoalCompetency: { GOALS: 'competency requiredLevel' },
  IdentityLink: { IDENTITY: 'system externalId' },
  LearningPathCompletion: { LEARNING: 'id learningPath completedAt' },
  Observation: {
    SKILLS: 'id competency indicator level observedAt source',
    NARRATIVE: 'note',
  },
  Qualification: { SKILLS: 'id type status grantedOn expiresOn' },
  Review: {
    PERFORMANCE: 'id cycle status createdAt filedAt overallScore',
    NARRATIVE: 'narrative',
  },
  ReviewRating: { PERFORMANCE: 'id competency cycle ratedOn score' },
};

/** The types that are about no person: what they hold is recorded only where a field of theirs leads to one that is. */
export const impersonalTypes: ReadonlySet<string> = new Set([
  ...['Query', 'PageInfo', 'OrgUnit'],
  ...['Competency', 'CompetencyLevel', 'BehaviouralIndicator', 'QualificationType'],
  ...['JobRole', 'JobRoleRequirement', 'Occupation', 'OccupationSkill'],
  ...['Skill', 'RelatedSkill', 'TaughtSkill', 'CourseTeaching'],
  ...['Course', 'CourseDevelopment', 'DevelopedCompetency', 'LearningPath', 'ReviewCycle'],
]);
