import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findInputs } from '../src/imports/inputs.ts';
import { importKinds } from '../src/imports/kinds/kinds.ts';
import { plainMap } from '../src/imports/map/map-file.ts';
import { runImport, type ImportOutcome } from '../src/imports/run-import.ts';
import { NOW, openImportBench, type ImportBench } from './importing.ts';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const SKILLS = 'conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n';

test('takes ESCO skills with labels on several lines, and keeps the id of a skill that is there', async () => {
  await bench.sql`insert into skills.skills (uri, label, kind, source) values ('urn:a', 'old', 'SKILL', 'COMPANY')`;
  const [before] = await bench.sql<{ id: string }[]>`select id from skills.skills`;
  const files = {
    'skills_en.csv': `${SKILLS}K,urn:a,knowledge," radars ","radar\r\nradar ""sets""","What, it is"\nK,urn:b,skill/competence,operate radars,,\n`,
    'skillSkillRelations.csv':
      'originalSkillUri,relationType,relatedSkillUri\nurn:b,optional,urn:a\nurn:b,essential,urn:none\nurn:a,optional,urn:a\n',
  };
  const outcome = await bench.run({ kind: 'esco', files });
  expect(outcome.changes).toEqual([
    { of: 'skills', inserted: 1, updated: 1, unchanged: 0 },
    { of: 'skill relations', inserted: 1, updated: 0, unchanged: 0 },
  ]);
  expect(outcome.faults).toEqual([
    { code: 'DANGLING_RELATION', rows: 1 },
    { code: 'SELF_RELATION', rows: 1 },
  ]);
  expect([
    ...(await bench.sql`select id, uri, label, alt_labels, description, kind, source from skills.skills where uri = 'urn:a'`),
  ]).toEqual([
    {
      id: before?.id,
      uri: 'urn:a',
      label: 'radars',
      alt_labels: ['radar', 'radar "sets"'],
      description: 'What, it is',
      kind: 'KNOWLEDGE',
      source: 'ESCO',
    },
  ]);
  const again = await bench.run({ kind: 'esco', files });
  expect(again.changes).toEqual([
    { of: 'skills', inserted: 0, updated: 0, unchanged: 2 },
    { of: 'skill relations', inserted: 0, updated: 0, unchanged: 1 },
  ]);
});

test('rejects an ESCO skill of a type that is none', async () => {
  const files = { 'skills_en.csv': `${SKILLS}K,urn:a,talent,x,,\n` };
  expect((await bench.run({ kind: 'esco', files })).rejectLines).toEqual([
    '2,skillType,"one of ""skill/competence"", ""knowledge""",talent,UNKNOWN_VALUE',
  ]);
});

const FIGURES =
  'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\n';

test('takes O*NET figures but those to suppress, and technologies with quotes as letters', async () => {
  const files = {
    'Occupation Data.txt':
      'O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect "operations".\n',
    'Skills.txt': `${FIGURES}11-1011.00\t2.A.1.a\tReading\tIM\t4.12\tN\n11-1011.00\t2.A.1.a\tReading\tLV\t4.62\tY\n`,
    'Technology Skills.txt':
      'O*NET-SOC Code\tTitle\tExample\tCommodity Code\tCommodity Title\n11-1011.00\tx\tC++ & "R"\t1\tCompilers\n',
  };
  const outcome = await bench.run({ kind: 'onet', files });
  expect(outcome.faults).toEqual([{ code: 'SUPPRESSED', rows: 1 }]);
  const stored = await bench.sql`
    select o.uri as occupation, o.code, k.uri, k.label, k.kind, s.relation, s.importance, s.level
    from skills.occupation_skills s join skills.occupations o on o.id = s.occupation_id join skills.skills k on k.id = s.skill_id
    order by relation`;
  const occupation = {
    occupation: 'https://www.onetonline.org/link/summary/11-1011.00',
    code: '11-1011.00',
  };
  expect([...stored]).toEqual([
    {
      ...occupation,
      uri: 'https://www.onetonline.org/find/descriptor/result/2.A.1.a',
      label: 'Reading',
      kind: 'SKILL',
      relation: 'RATED',
      importance: 4.12,
      level: null,
    },
    {
      ...occupation,
      uri: 'https://www.onetonline.org/search/tech/example?e=C%2B%2B%20%26%20%22R%22',
      label: 'C++ & "R"',
      kind: 'TECHNOLOGY',
      relation: 'USED',
      importance: null,
      level: null,
    },
  ]);
});

test('rejects O*NET figures of unknown occupations, codes of another form, and values out of range', async () => {
  const files = {
    'Skills.txt': `${FIGURES}11-1011.00\t2.A.1.a\tReading\tIM\t0.5\tN\n111011\t2.A.1.a\tReading\tXX\t9\tN\n`,
  };
  expect((await bench.run({ kind: 'onet', files })).rejectLines).toEqual([
    '2,O*NET-SOC Code,an occupation in these files or stored,11-1011.00,UNKNOWN_OCCUPATION',
    '2,Data Value,an importance from 1 to 5,0.5,OUT_OF_RANGE',
    '3,O*NET-SOC Code,"an O*NET-SOC code, such as 11-1011.00",111011,MALFORMED',
    '3,Scale ID,"one of ""IM"", ""LV""",XX,UNKNOWN_VALUE',
    '3,Data Value,a number from 0 to 7,9,OUT_OF_RANGE',
  ]);
});

async function runFolder(kindName: string): Promise<ImportOutcome> {
  const kind = importKinds.find(({ name }) => name === kindName);
  if (!kind) throw new Error(`expected a kind, got ${kindName}`);
  const inputs = (await findInputs(kind, [join(data, kindName)])).files;
  const quiet = { onBytes: () => undefined, onPhase: () => undefined };
  const options = {
    dryRun: false,
    skipBadRows: false,
    createJobRoles: false,
    rejectsPath: join(bench.folder, 'rejects.csv'),
  };
  return await runImport({
    adminUrl: bench.adminUrl,
    kind,
    inputs,
    map: plainMap,
    now: NOW,
    ...options,
    ...quiet,
  });
}

describe.skipIf(!existsSync(data))(
  'the real data sets (skipped where ../shared/data is absent)',
  () => {
    test('loads ESCO 1.1.1 whole, and a second time changes nothing', async () => {
      const outcome = await runFolder('esco');
      expect(outcome.changes).toEqual([
        { of: 'skills', inserted: 14_543, updated: 0, unchanged: 0 },
        { of: 'skill relations', inserted: 26_554, updated: 0, unchanged: 0 },
        { of: 'occupations', inserted: 3007, updated: 0, unchanged: 0 },
        { of: 'occupation skills', inserted: 123_788, updated: 0, unchanged: 0 },
      ]);
      // Of the 123,855 relations 67 name an occupation that the Commission's own list of occupations lacks.
      expect(outcome.faults).toEqual([
        { code: 'DANGLING_RELATION', rows: 67 },
        { code: 'UNTYPED_SKILL', rows: 6 },
        { code: 'SELF_RELATION', rows: 1 },
      ]);
      const kinds =
        await bench.sql`select kind, count(*)::int as skills from skills.skills group by kind order by kind`;
      expect([...kinds]).toEqual([
        { kind: 'GROUP', skills: 647 },
        { kind: 'KNOWLEDGE', skills: 3059 },
        { kind: 'SKILL', skills: 10_837 },
      ]);
      const again = await runFolder('esco');
      expect(again.changes.map(({ inserted, updated }) => inserted + updated)).toEqual([
        0, 0, 0, 0,
      ]);
    });

    test('loads O*NET 29.3, and a second time changes nothing', async () => {
      const outcome = await runFolder('onet');
      expect(outcome.changes).toEqual([
        { of: 'skills', inserted: 8843, updated: 0, unchanged: 0 },
        { of: 'occupations', inserted: 1016, updated: 0, unchanged: 0 },
        { of: 'occupation skills', inserted: 92_435, updated: 0, unchanged: 0 },
      ]);
      expect(outcome.faults).toEqual([{ code: 'SUPPRESSED', rows: 4921 }]);
      const again = await runFolder('onet');
      expect(again.changes.map(({ inserted, updated }) => inserted + updated)).toEqual([0, 0, 0]);
    });
  },
);
