import { expect, test } from 'vitest';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { openBakery } from './bakery.ts';
import { bread, leading } from './bakery/ontology.ts';

test('gives the first 500 of a skill with more relations, all of another in the same statement', async () => {
  await using subgraph = await openBakery();
  await using session = openSession(subgraph.database.adminUrl);
  await session.sql`
    with added as (
      insert into skills.skills (uri, label, kind, source)
      select 'urn:loaf-' || n, 'loaf ' || to_char(n, 'FM0000'), 'KNOWLEDGE', 'COMPANY'
      from generate_series(1, 600) n
      returning id
    )
    insert into skills.skill_relations select id, 'OPTIONAL', ${bread} from added`;

  const { data } = (await subgraph.run(`query {
    bread: skill(id: "${bread}") { related { relation skill { label } } }
    leading: skill(id: "${leading}") { related { relation skill { label } } }
  }`)) as Record<'data', Record<'bread' | 'leading', { related: readonly unknown[] }>>;
  expect(data.bread.related).toHaveLength(500);
  expect(data.bread.related.at(-1)).toEqual({
    relation: 'OPTIONAL_FOR',
    skill: { label: 'loaf 0496' },
  });
  expect(data.leading.related).toEqual([{ relation: 'RELATED', skill: { label: 'bake bread' } }]);
  expect(subgraph.sent).toHaveLength(3);
});
