import type { Column, Relation } from './catalogue.ts';

/** Who may write a person's row, of those within whose reach that person is. */
export type WrittenBy = 'oneself' | 'others' | 'everyone' | 'nobody';

/** A table or view whose rows are about people. */
export interface PersonRelation extends Relation {
  /** The column that says about whom: an employee's id, or the id of a row of `through` that is about them. */
  readonly key: string;
  readonly through: string | null;
  /** Columns that name others: whoever is named in a row sees it no sooner for that. */
  readonly mentions: readonly string[];
  readonly writtenBy: WrittenBy;
}

/** Of every table: who writes the rows. */
const writers: Readonly<Record<string, WrittenBy>> = {
  'employees.employees': 'everyone',
  'employees.demographics': 'everyone',
  'employees.past_assignments': 'everyone',
  'employees.identity_links': 'everyone',
  'employees.reporting_lines': 'nobody',
  'employees.consents': 'nobody',
  'learning.enrollments': 'oneself',
  'learning.completions': 'others',
  'learning.learning_path_completions': 'others',
  'learning.certifications': 'others',
  'learning.development_plans': 'oneself',
  'learning.development_actions': 'oneself',
  'performance.reviews': 'others',
  'performance.review_ratings': 'others',
  'performance.calibrations': 'others',
  'performance.goals': 'oneself',
  'performance.goal_competencies': 'oneself',
  'performance.check_ins': 'oneself',
  'skills.observations': 'others',
  'skills.assessments': 'others',
  'skills.assessment_evidence': 'others',
  'skills.qualifications': 'others',
};

/** What names a person and is not about them; each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'employees.org_units': 'the organisation is known to all; the head is an opaque id',
  'employees.published_org_unit': 'as employees.org_units',
};

/** Tables whose own ids are employees' ids. */
const employeeTables = new Set(['employees.employees', 'employees.published_employee']);

const isMention = (name: string) =>
  /^(manager|mentor|head|reviewer|assessor|observer|author|calibrated_by)_id$/.test(name);
const namesPerson = (name: string) =>
  /employee|person|user|viewer|manager|mentor|head_|review(er|ee)|assess(or|ee)|observer|author|owner|learner|_by(_id)?$/.test(
    name,
  );

/** Ids of things, where no foreign key says so: those of other subgraphs, and those that views pass on. */
const things = new Set([
  ...['course_id', 'learning_path_id', 'completion_id', 'skill_id', 'org_unit_id', 'parent_id'],
  ...['review_cycle_id', 'review_id', 'review_rating_id'],
]);
/** Words that only look like it. */
const plain = new Set(['employees.employees.employee_number']);

type Meaning = 'subject' | 'mention' | 'part' | 'thing' | 'unknown';

/** What a column says of people. `part` refers to a row that is itself about someone. */
function meaningOf(
  { name: relation }: Relation,
  column: Column,
  about: ReadonlySet<string>,
): Meaning {
  const { name, type, references } = column;
  if (name === 'employee_id' || (name === 'id' && employeeTables.has(relation))) return 'subject';
  if (isMention(name)) return 'mention';
  if (references !== null) return about.has(references) ? 'part' : 'thing';
  if (name === 'id' || things.has(name)) return 'thing';
  if (plain.has(`${relation}.${name}`)) return 'thing';
  return type.startsWith('uuid') || namesPerson(name) ? 'unknown' : 'thing';
}

/** Those with an employee in them, and those whose rows refer to a row of such a one. */
function relationsAbout(catalogue: readonly Relation[]): Set<string> {
  const about = new Set<string>();
  for (let size = -1; size !== about.size;) {
    size = about.size;
    for (const relation of catalogue) {
      const meanings = relation.columns.map((column) => meaningOf(relation, column, about));
      if (meanings.includes('subject') || meanings.includes('part')) about.add(relation.name);
    }
  }
  return about;
}

export interface PersonRows {
  readonly relations: readonly PersonRelation[];
  /** What the catalogue holds that nobody has decided on; empty where all is well. */
  readonly faults: readonly string[];
}

/** Finds in the catalogue whatever is about people. */
export function findPersonRows(catalogue: readonly Relation[]): PersonRows {
  const faults: string[] = [];
  const relations: PersonRelation[] = [];
  const about = relationsAbout(catalogue);
  for (const relation of catalogue) {
    const { name, kind, columns } = relation;
    const meaning = new Map(
      columns.map((column) => [column, meaningOf(relation, column, about)] as const),
    );
    const having = (wanted: Meaning) => columns.filter((column) => meaning.get(column) === wanted);
    for (const column of having('unknown')) {
      faults.push(`${name}.${column.name}: expected to be told whether it names an employee`);
    }
    const [subject] = having('subject');
    const [part] = having('part');
    const key = subject ?? part;
    const mentions = having('mention').map((column) => column.name);
    if (!key) {
      if (mentions.length > 0 && !(name in exceptions))
        faults.push(
          `${name}: expected to be told why ${mentions.join(', ')} makes it nobody's row`,
        );
      continue;
    }
    if (kind === 'materialized view')
      faults.push(`${name}: a materialized view can have no policies`);
    const writtenBy = kind === 'table' ? writers[name] : 'nobody';
    if (writtenBy === undefined) faults.push(`${name}: expected to be told who writes its rows`);
    relations.push({
      ...relation,
      key: key.name,
      through: subject ? null : key.references,
      mentions,
      writtenBy: writtenBy ?? 'nobody',
    });
  }
  return { relations, faults };
}
