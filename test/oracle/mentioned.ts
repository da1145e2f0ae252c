import { idKey, type Asked } from './asked.ts';
import { fieldsOf, isFields, type Fields, type Looking } from './looking.ts';

/** Fields that name someone whom the viewer may not see: by an opaque id and nothing else. */
const mentions: ReadonlySet<string> = new Set(
  'reviewer assessor observer author mentor calibratedBy viewer'.split(' '),
);

/** Whether a field may name someone out of reach. */
export function isMention(field: string): boolean {
  return mentions.has(field);
}

/** What a role asks for says nothing of a person, but for their score. */
function isGapOfNobody({ selected }: Asked, gap: Fields): boolean {
  return Object.entries(gap).every(([key, value]) => selected(key).field !== 'score' || !value);
}

/** Whether a value tells as much as that of someone who does not exist. */
function isVoid(asked: Asked, field: string, value: unknown): boolean {
  if (value === null) return true;
  if (field === 'gaps' && Array.isArray(value)) {
    return value.every((gap) => isGapOfNobody(asked, fieldsOf(gap)));
  }
  if (Array.isArray(value)) return value.length === 0;
  if (!isFields(value)) return false;
  return Object.entries(value).every(([key, inner]) => {
    const { field: name } = asked.selected(key);
    if (name === '__typename' || name === 'totalCount') return name === '__typename' || inner === 0;
    if (name !== 'pageInfo') return isVoid(asked, name, inner);
    const { selected } = asked;
    return Object.entries(fieldsOf(inner)).every(
      ([one, told]) => !selected(one).field.endsWith('Cursor') || told === null,
    );
  });
}

/** Looks at an employee out of reach: there is the id, and what there is of one who does not exist. */
export function lookAtMentioned(
  { asked, tally, complain }: Looking,
  field: string,
  fields: Fields,
  place: string,
): void {
  tally.mentioned++;
  if (!isMention(field)) complain(place, 'nothing of someone out of reach', fields[idKey]);
  for (const [key, value] of Object.entries(fields)) {
    const name = key === idKey ? 'id' : asked.selected(key).field;
    if (name === 'id' || name === '__typename' || isVoid(asked, name, value)) continue;
    complain(`${place}.${key}`, 'nothing of someone out of reach', value);
  }
}
