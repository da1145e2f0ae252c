import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { copy } from '../src/demo/load/copy.ts';
import { openPromptConnection } from '../src/demo/load/prompt-connection.ts';
import { Rows } from '../src/demo/load/rows.ts';
import { table } from '../src/demo/load/table.ts';

const competencyLevels = table('skills.competency_levels', 'competency_id', 'level', 'name');
const notes = table('notes', 'id', 'note', 'done', 'score');

test('brings every kind of cell through COPY as it is', async () => {
  await using database = await createDatabase({ migrated: false });
  const sql = openPromptConnection(database.adminUrl);
  const rows = new Rows();
  const texts = ['tab\there', 'two\nlines\r\n', 'back\\slash \\N', 'Gdańsk, 東京 😀', '', null];
  texts.forEach((text, index) => {
    rows.add(notes, index, text, index % 2 === 0, index / 4);
  });
  try {
    const found = await sql.begin(async (transaction) => {
      await transaction`create table notes (id integer, note text, done boolean, score double precision)`;
      for (const [target, bytes] of rows.take()) await copy(transaction, target, bytes);
      return transaction`select * from notes order by id`;
    });
    expect([...found]).toEqual(
      texts.map((note, id) => ({ id, note, done: id % 2 === 0, score: id / 4 })),
    );
  } finally {
    await sql.end();
  }
});

test('says which table refused its rows, instead of waiting for ever', async () => {
  await using database = await createDatabase();
  const sql = openPromptConnection(database.adminUrl);
  const rows = new Rows();
  rows.add(competencyLevels, 'coaching', 9, 'Beyond Expert');
  try {
    const copying = sql.begin(async (transaction) => {
      for (const [target, bytes] of rows.take()) await copy(transaction, target, bytes);
    });
    await expect(copying).rejects.toThrow(
      /skills\.competency_levels|competency_levels_level_check/,
    );
  } finally {
    await sql.end();
  }
});
