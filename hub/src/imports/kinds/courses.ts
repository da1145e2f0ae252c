import { optional } from '../cells/cell.ts';
import { choice, flag } from '../cells/choice.ts';
import { integer, number } from '../cells/number.ts';
import { text } from '../cells/text.ts';
import { flagDuplicates } from '../staging/duplicates.ts';
import type { Sheet } from '../staging/sheet.ts';
import type { ImportKind } from './import-kind.ts';

const categories = [
  'LEADERSHIP',
  'PROJECT_MANAGEMENT',
  'TECHNOLOGY',
  'DATA',
  'PRODUCT',
  'SALES',
  'FINANCE',
  'COMMUNICATION',
  'PERSONAL_EFFECTIVENESS',
  'COMPLIANCE',
  'SAFETY',
  'OTHER',
];

const sheet: Sheet = {
  name: 'courses',
  fields: {
    code: text(200),
    title: text(500),
    description: optional(text(100_000)),
    category: choice(categories),
    provider: text(300),
    durationHours: number({ min: 0, max: 10_000, above: true }),
    mandatory: optional(flag()),
    validMonths: optional(integer({ min: 1, max: 120 })),
  },
};

/** The catalogue, by course code. What the file does not have a column for stays as it is. */
export const courses: ImportKind = {
  name: 'courses',
  sheets: [sheet],
  sheetOf: () => sheet,
  takesMap: true,
  check: ({ sql }) => flagDuplicates(sql, sheet, { columns: ['code'], field: 'code' }),
  merge: async ({ sql, has }) => {
    const rows = await sql`select count(*)::int as count from import_courses`;
    const updated = await sql`
      with fresh as (
        select c.id, s.title, s.category, s.provider, s.duration_hours,
               ${has('description') ? sql`coalesce(s.description, '')` : sql`c.description`} as description,
               ${has('mandatory') ? sql`coalesce(s.mandatory, false)` : sql`c.mandatory`} as mandatory,
               ${has('validMonths') ? sql`s.valid_months::smallint` : sql`c.valid_months`} as valid_months
        from import_courses s join learning.courses c using (code)
      )
      update learning.courses c
      set title = f.title, category = f.category, provider = f.provider, duration_hours = f.duration_hours,
          description = f.description, mandatory = f.mandatory, valid_months = f.valid_months
      from fresh f
      where c.id = f.id
        and (c.title, c.category, c.provider, c.duration_hours, c.description, c.mandatory, c.valid_months)
          is distinct from
            (f.title, f.category, f.provider, f.duration_hours, f.description, f.mandatory, f.valid_months)`;
    const inserted = await sql`
      insert into learning.courses (code, title, description, category, provider, duration_hours, mandatory, valid_months)
      select code, title, coalesce(description, ''), category, provider, duration_hours, coalesce(mandatory, false), valid_months
      from import_courses
      on conflict (code) do nothing`;
    const total = Number(rows[0]?.['count']);
    const unchanged = total - inserted.count - updated.count;
    return [{ of: 'courses', inserted: inserted.count, updated: updated.count, unchanged }];
  },
};
