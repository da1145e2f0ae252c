import { optional } from '../../cells/cell.ts';
import { exactly } from '../../cells/choice.ts';
import { number } from '../../cells/number.ts';
import { patterned, text } from '../../cells/text.ts';
import type { Sheet } from '../../staging/sheet.ts';

const dialect = { delimiter: '\t', quotes: false };
const code = patterned(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code, such as 11-1011.00');

const rated = {
  dialect,
  headers: {
    code: 'O*NET-SOC Code',
    elementId: 'Element ID',
    elementName: 'Element Name',
    scale: 'Scale ID',
    value: 'Data Value',
    suppress: 'Recommend Suppress',
  },
  fields: {
    code,
    elementId: patterned(
      /^\d(\.[A-Za-z0-9]+)*$/,
      'an element of the content model, such as 2.A.1.a',
    ),
    elementName: text(),
    scale: exactly('IM', 'LV'),
    value: number({ min: 0, max: 7 }),
    suppress: optional(exactly('Y', 'N')),
  },
};

/** The files of the O*NET database that are read: https://www.onetcenter.org/dictionary/29.3/text/ */
export const onetSheets = {
  'Occupation Data': {
    name: 'onet_occupations',
    dialect,
    headers: { code: 'O*NET-SOC Code', title: 'Title', description: 'Description' },
    fields: { code, title: text(), description: optional(text(100_000)) },
  },
  Skills: { name: 'onet_skills', ...rated },
  Knowledge: { name: 'onet_knowledge', ...rated },
  'Technology Skills': {
    name: 'onet_technology',
    dialect,
    headers: { code: 'O*NET-SOC Code', example: 'Example', commodity: 'Commodity Title' },
    fields: { code, example: text(), commodity: text() },
  },
} satisfies Record<string, Sheet>;
