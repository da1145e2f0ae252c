import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrangeCompany, openImportBench, type ImportBench } from './importing.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
  await arrangeCompany(bench.sql);
});
afterEach(() => bench[Symbol.asyncDispose]());

const stored = async (id: string) => {
  const [row] = await bench.sql`
    select name, description, category, valid_months, array(
      select format('%s %s: %s', l.level, l.name, array_to_string(array(
        select i.description from skills.behavioural_indicators i
        where (i.competency_id, i.level) = (l.competency_id, l.level) order by i.position), ' | '))
      from skills.competency_levels l where l.competency_id = c.id order by l.level) as levels
    from skills.competencies c where c.id = ${id}`;
  return row;
};

test('takes competencies with their levels and what shows them, once', async () => {
  const file =
    'name,category,description,validMonths,level1,indicators1,level2\n' +
    'Giving Feedback,Leadership,To say what one saw,24,Basic,"Names what was seen\n\nAsks before\nAsks before",Skilled\n';
  const { changes } = await bench.run({ kind: 'competencies', file });
  expect(changes).toEqual([
    { of: 'competencies', inserted: 1, updated: 0, unchanged: 0 },
    { of: 'levels', inserted: 2, updated: 0, unchanged: 0 },
    { of: 'behavioural indicators', inserted: 2, updated: 0, unchanged: 0 },
  ]);
  expect(await stored('giving-feedback')).toEqual({
    name: 'Giving Feedback',
    description: 'To say what one saw',
    category: 'LEADERSHIP',
    valid_months: 24,
    levels: ['1 Basic: Names what was seen | Asks before', '2 Skilled: '],
  });
  expect((await bench.run({ kind: 'competencies', file })).changes).toEqual([
    { of: 'competencies', inserted: 0, updated: 0, unchanged: 1 },
  ]);
});

test('finds the one that is stored by its id, else by its name, and adds to it without rewording what people were seen to do', async () => {
  await bench.run({
    kind: 'competencies',
    file: 'name,category,level1,indicators1\nCoaching,LEADERSHIP,Basic,Listens\n',
  });
  const { changes } = await bench.run({
    kind: 'competencies',
    file:
      'id,name,category,level1,indicators1\n' +
      'team-management,Leading a Team,LEADERSHIP,,\n' +
      ',COACHING,COLLABORATION,First steps,"Asks\nListens"\n',
  });
  expect(changes).toEqual([
    { of: 'competencies', inserted: 0, updated: 2, unchanged: 0 },
    { of: 'levels', inserted: 0, updated: 1, unchanged: 0 },
    { of: 'behavioural indicators', inserted: 1, updated: 0, unchanged: 0 },
  ]);
  expect(await stored('team-management')).toMatchObject({ name: 'Leading a Team', levels: [] });
  expect(await stored('coaching')).toMatchObject({
    name: 'COACHING',
    category: 'COLLABORATION',
    valid_months: 12,
    levels: ['1 First steps: Listens | Asks'],
  });
});

test('rejects competencies that it cannot tell from others, and indicators of levels without a name', async () => {
  await bench.sql`
    insert into skills.competencies (id, name, description, category, valid_months)
    values ('coaching-2', 'Coaching', '', 'PERSONAL', 12)`;
  const file =
    'id,name,category,level3,indicators3\n' +
    ',Coaching,LEADERSHIP,,\n' +
    ',Team-Management,LEADERSHIP,,\n' +
    ',指導,LEADERSHIP,,\n' +
    'Not An Id,Selling,BUSINESS,,\n' +
    'new,New,BUSINESS,,Does it\n' +
    ',Asking,BUSINESS,,\n' +
    'asking,Asking Others,SPORTS,,\n' +
    'asking,Asking Others,BUSINESS,,\n';
  expect((await bench.run({ kind: 'competencies', file })).rejectLines).toEqual([
    '2,name,"the name of one competency, or an id","Coaching, the name of coaching, coaching-2",AMBIGUOUS_COMPETENCY',
    '3,name,"a name of its own, or an id: team-management is that of Team Management",Team-Management,AMBIGUOUS_COMPETENCY',
    '4,name,"a name with letters a to z or digits, to make an id from, or an id",指導,MALFORMED',
    '5,id,"an id of small letters a to z, digits and single hyphens",Not An Id,MALFORMED',
    '6,level3,the name of a level that has indicators,,INCONSISTENT',
    '7,name,rows of one key that say the same,"3 rows that differ, the first on line 7",CONFLICTING_DUPLICATE',
    '8,category,"one of LEADERSHIP, COLLABORATION, DELIVERY, TECHNICAL, BUSINESS, PERSONAL",SPORTS,UNKNOWN_VALUE',
    '8,name,rows of one key that say the same,"3 rows that differ, the first on line 7",CONFLICTING_DUPLICATE',
    '9,name,rows of one key that say the same,"3 rows that differ, the first on line 7",CONFLICTING_DUPLICATE',
  ]);
  expect(await stored('new')).toBeUndefined();
});

test('serves ratings on what it brought, by id and by name', async () => {
  await bench.run({
    kind: 'competencies',
    file: 'name,category\nGiving Feedback,LEADERSHIP\nDeep Focus,PERSONAL\n',
  });
  const { changes } = await bench.run({
    kind: 'ratings',
    file:
      'cycle,cycle_starts_on,cycle_ends_on,employee,competency,score,rated_on\n' +
      'H1,2025-01-01,2025-06-30,E1,giving-feedback,4,2025-06-01\n' +
      'H1,2025-01-01,2025-06-30,E1,deep focus,3,2025-06-01\n',
  });
  expect(changes[0]).toEqual({ of: 'ratings', inserted: 2, updated: 0, unchanged: 0 });
});
